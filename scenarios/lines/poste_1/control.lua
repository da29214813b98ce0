-- Program of the controller, stations 0 and 1, in GRAFCET (IEC 60848).
-- GS safety forces all others; GC running modes (GEMMA names); GI initialisation; G10 feeder; GM manual;
-- GP pacing; GV air watch; GT1 and GT2 stroke times; GB blinking.
depanne.api(1)

return depanne.control {
  plc = "PLC", run = "PLC.running", fault_memory = "fault",

  inputs = {
    { "I0.0", "S3", { fr = "Marche", en = "Start" } },
    { "I0.1", "S4", { fr = "Arrêt (contact NC)", en = "Stop (NC contact)" } },
    { "I0.2", "S5A", { fr = "Sélecteur sur AUTO", en = "Selector on AUTO" } },
    { "I0.3", "S5M", { fr = "Sélecteur sur MANU", en = "Selector on MANUAL" } },
    { "I0.4", "S6", { fr = "Initialisation", en = "Initialise" } },
    { "I0.5", "S7", { fr = "Acquittement défaut", en = "Acknowledge fault" } },
    { "I0.6", "K1", { fr = "Chaîne de sécurité fermée (K1 33-34)", en = "Safety chain closed (K1 33-34)" } },
    { "I1.4", "0B1", { fr = "Pression d’air supérieure à 4,5 bar", en = "Air pressure above 4.5 bar" } },
    { "I1.5", "K10", { fr = "Contacteurs de sécurité fermés (K10, K11)", en = "Safety contactors closed (K10, K11)" } },
    { "I2.0", "1B1", { fr = "Poussoir rentré", en = "Pusher in" } },
    { "I2.1", "1B2", { fr = "Poussoir sorti", en = "Pusher out" } },
    { "I2.2", "1B3", { fr = "Corps au magasin", en = "Body in the magazine" } },
    { "I2.3", "2B1", { fr = "Corps en sortie de station", en = "Body at the exit" } },
    { "I3.5", "S1", { fr = "Protecteur fermé", en = "Guard closed" } },
  },
  outputs = {
    { "Q1.0", "0Y1", { fr = "Mise en pression progressive", en = "Soft start of the air" } },
    { "Q1.1", "1Y1", { fr = "Sortir le poussoir", en = "Pusher out" } },
    { "Q4.0", "H2", { fr = "Voyant automatique", en = "Automatic lamp" } },
    { "Q4.1", "H3", { fr = "Voyant défaut", en = "Fault lamp" } },
    { "Q4.2", "H5", { fr = "Voyant réarmement", en = "Reset lamp" } },
    { "Q4.3", "H6", { fr = "Voyant initialisation", en = "Initialisation lamp" } },
    { "Q4.4", "H10", { fr = "Balise verte", en = "Green beacon" } },
    { "Q4.5", "H11", { fr = "Balise orange", en = "Orange beacon" } },
    { "Q4.6", "H12", { fr = "Balise rouge", en = "Red beacon" } },
    { "Q4.7", "HA1", { fr = "Avertisseur sonore", en = "Sounder" } },
  },
  -- bodies pushed since production began; manual strokes; last stroke times [s], by scans of 10 ms
  memories = { fault = 0, bodies = 0, strokes = 0, t_out = 0, t_in = 0 },

  messages = {
    E00 = { fr = "Chaîne de sécurité ouverte (I0.6, I1.5) : réarmer par S2", en = "Safety chain open (I0.6, I1.5): reset with S2" },
    E01 = { fr = "Étape 31 : pression d’air 0B1 (I1.4) absente après 6 s", en = "Step 31: air pressure 0B1 (I1.4) missing after 6 s", fault = true },
    E02 = { fr = "Pression d’air 0B1 (I1.4) absente en marche", en = "Air pressure 0B1 (I1.4) missing while running", fault = true },
    E07 = { fr = "Étape 37 : poussoir rentré 1B1 (I2.0) absent après 1,6 s", en = "Step 37: pusher in 1B1 (I2.0) missing after 1.6 s", fault = true },
    E11 = { fr = "Étape 11 : poussoir sorti 1B2 (I2.1) absent après 1,1 s", en = "Step 11: pusher out 1B2 (I2.1) missing after 1.1 s", fault = true },
    E12 = { fr = "Étape 12 : poussoir rentré 1B1 (I2.0) absent après 1,6 s", en = "Step 12: pusher in 1B1 (I2.0) missing after 1.6 s", fault = true },
  },

  charts = {
    { "GS", rank = 0, comment = { fr = "Sécurité", en = "Safety" },
      steps = {
        { "0", initial = true, x = 0, y = 0, comment = { fr = "Chaîne de sécurité fermée", en = "Safety chain closed" } },
        { "1", x = 0, y = 4, comment = { fr = "Chaîne ouverte : tout est forcé à l’état initial", en = "Chain open: all is forced to its initial state" },
          actions = { { "force", "GC", "initial" }, { "force", "GI", "initial" }, { "force", "G10", "initial" },
                      { "force", "GM", "initial" }, { "latch", "0Y1", 0 }, { "message", "E00" }, "H12",
                      { "H5", when = "X98" } } },
        { "2", x = 0, y = 8, comment = { fr = "Réarmée", en = "Reset done" }, actions = { { "clear" } } },
      },
      transitions = {
        { from = "0", to = "1", when = "/K1 or /K10" },
        { from = "1", to = "2", when = "K1 and K10" },
        { from = "2", to = "0", when = "t(X2) >= 0.1 s" },
      } },

    { "GC", rank = 1, comment = { fr = "Modes de marche", en = "Running modes" },
      steps = {
        { "A6", initial = true, x = 0, y = 0, comment = { fr = "Mise de la partie opérative dans l’état initial", en = "To the initial state" },
          actions = { { "H6", when = "X98 or X31 or X37" }, { "H3", when = "fault" }, { "H11", when = "fault" } } },
        { "A1", x = 0, y = 4, comment = { fr = "Arrêt dans l’état initial", en = "Stopped in the initial state" } },
        { "F1", x = 0, y = 8, comment = { fr = "Production normale", en = "Normal production" },
          actions = { { "set", "bodies", 0 }, "H2", "H10" } },
        { "A2", x = 0, y = 12, comment = { fr = "Arrêt demandé en fin de cycle", en = "Stop at the end of the cycle" },
          actions = { { "H10", when = "X98" } } },
        { "F4", x = 8, y = 4, comment = { fr = "Marche manuelle : S3 sort le poussoir", en = "Manual: S3 moves the pusher out" },
          actions = { { "set", "strokes", 0 }, { "H11", when = "X98" } } },
        { "D2", x = 8, y = 8, comment = { fr = "Diagnostic de défaillance", en = "Failure being diagnosed" },
          actions = { "H3", "H11", { "HA1", when = "t(XD2) < 3 s" } } },
        { "A5", x = 8, y = 12, comment = { fr = "Préparation pour remise en route", en = "Preparing to start again" },
          actions = { { "clear" }, { "force", "G10", "initial" }, { "force", "GI", "initial" }, { "force", "GM", "initial" } } },
      },
      transitions = {
        { from = "A6", to = "A1", when = "X38 and 1B1 and 0B1 and K1 and K10 and S1" },
        { from = "A6", to = "A5", when = "fault and up(S7)" },
        { from = "A1", to = "F1", when = "up(S3) and S5A and 1B1 and 0B1 and S1 and /fault" },
        { from = "A1", to = "F4", when = "S5M and /fault" },
        { from = "A1", to = "A6", when = "up(S6) and /fault" },
        { from = "A1", to = "D2", when = "fault" },
        { from = "F1", to = "A2", when = "(/S4 or /S5A) and /fault" },
        { from = "F1", to = "D2", when = "fault" },
        { from = "A2", to = "A1", when = "X10 and /fault" },
        { from = "A2", to = "D2", when = "fault" },
        { from = "F4", to = "A1", when = "/S5M and X60 and /fault" },
        { from = "F4", to = "D2", when = "fault" },
        { from = "D2", to = "A5", when = "up(S7)" },
        { from = "A5", to = "A6", when = "t(XA5) >= 0.1 s" },
      } },

    { "GI", rank = 2, comment = { fr = "Initialisation", en = "Initialisation" },
      steps = {
        { "30", initial = true, x = 0, y = 0 },
        { "31", x = 0, y = 4, limit = "6 s", message = "E01", comment = { fr = "1 : mise en pression", en = "1: pressurise" },
          actions = { { "clear" }, { "latch", "0Y1", 1 } } },
        { "37", x = 0, y = 8, limit = "1.6 s", message = "E07", comment = { fr = "7 : poussoir rentré", en = "7: pusher in" } },
        { "38", x = 0, y = 12, comment = { fr = "Initialisation faite", en = "Initialised" } },
      },
      transitions = {
        { from = "30", to = "31", when = "XA6 and S6 and X0" },
        { from = "31", to = "37", when = "0B1" },
        { from = "37", to = "38", when = "1B1" },
        { from = "38", to = "30", when = "XA1" },
      } },

    { "G10", rank = 3, comment = { fr = "Magasin et poussoir", en = "Magazine and pusher" },
      steps = {
        { "10", initial = true, x = 0, y = 0, comment = { fr = "Attente d’un corps et de la cadence", en = "Waiting for a body and the pace" } },
        { "11", x = 0, y = 4, limit = "1.1 s", message = "E11", comment = { fr = "Sortir le poussoir", en = "Pusher out" }, actions = { "1Y1" } },
        { "12", x = 0, y = 8, limit = "1.6 s", message = "E12", comment = { fr = "Rentrer le poussoir", en = "Pusher in" },
          actions = { { "add", "bodies", 1 } } },
      },
      transitions = {
        { from = "10", to = "11", when = "XF1 and X80 and 1B3 and 1B1 and /2B1" },
        { from = "11", to = "12", when = "1B2" },
        { from = "12", to = "10", when = "1B1" },
      } },

    { "GM", rank = 3, comment = { fr = "Poussoir en manuel", en = "Pusher in manual" },
      steps = {
        { "60", initial = true, x = 0, y = 0 },
        { "61", x = 0, y = 4, comment = { fr = "Sortie tant que S3 est appuyé", en = "Out while S3 is held" }, actions = { "1Y1" } },
        { "62", x = 0, y = 8, comment = { fr = "Sorti", en = "Out" }, actions = { "1Y1", { "add", "strokes", 1 } } },
        { "63", x = 0, y = 12, comment = { fr = "Rentrée", en = "Return" } },
      },
      transitions = {
        { from = "60", to = "61", when = "XF4 and S5M and S3 and 1B1" },
        { from = "61", to = "62", when = "1B2 and S3" },
        { from = "61", to = "63", when = "/S3" },
        { from = "62", to = "63", when = "/S3" },
        { from = "63", to = "60", when = "1B1" },
      } },

    { "GP", rank = 4, comment = { fr = "Cadence 8 s", en = "8 s pace" },
      steps = { { "80", initial = true, x = 0, y = 0 }, { "81", x = 0, y = 4 } },
      transitions = {
        { from = "80", to = "81", when = "X11 and (XF1 or XA2)" },
        { from = "81", to = "80", when = "t(X81) >= 7.995 s or not (XF1 or XA2)" },
      } },

    { "GV", rank = 4, comment = { fr = "Surveillance de l’air", en = "Air watch" },
      steps = { { "70", initial = true, x = 0, y = 0 }, { "71", x = 0, y = 4, actions = { { "message", "E02" } } } },
      transitions = {
        { from = "70", to = "71", when = "(XF1 or XA1 or XA2 or XF4) and /0B1" },
        { from = "71", to = "70", when = "XA6" },
      } },

    { "GT1", rank = 5, comment = { fr = "Temps de sortie", en = "Out stroke time" },
      steps = {
        { "90", initial = true, x = 0, y = 0 },
        { "91", x = 0, y = 4, actions = { { "set", "t_out", 0 } } },
        { "92", x = 0, y = 8, actions = { { "add", "t_out", 0.01 } } },
        { "93", x = 0, y = 12, actions = { { "add", "t_out", 0.01 } } },
      },
      transitions = {
        { from = "90", to = "91", when = "X11 or X61" },
        { from = "91", to = "92", when = "(X11 or X61) and t(X91) > 0.005 s" },
        { from = "92", to = "93", when = "(X11 or X61) and t(X92) > 0.005 s" },
        { from = "93", to = "92", when = "(X11 or X61) and t(X93) > 0.005 s" },
        { from = "91", to = "90", when = "not (X11 or X61)" },
        { from = "92", to = "90", when = "not (X11 or X61)" },
        { from = "93", to = "90", when = "not (X11 or X61)" },
      } },

    { "GT2", rank = 5, comment = { fr = "Temps de rentrée", en = "Return stroke time" },
      steps = {
        { "94", initial = true, x = 0, y = 0 },
        { "95", x = 0, y = 4, actions = { { "set", "t_in", 0 } } },
        { "96", x = 0, y = 8, actions = { { "add", "t_in", 0.01 } } },
        { "97", x = 0, y = 12, actions = { { "add", "t_in", 0.01 } } },
      },
      transitions = {
        { from = "94", to = "95", when = "X12 or X63" },
        { from = "95", to = "96", when = "(X12 or X63) and t(X95) > 0.005 s" },
        { from = "96", to = "97", when = "(X12 or X63) and t(X96) > 0.005 s" },
        { from = "97", to = "96", when = "(X12 or X63) and t(X97) > 0.005 s" },
        { from = "95", to = "94", when = "not (X12 or X63)" },
        { from = "96", to = "94", when = "not (X12 or X63)" },
        { from = "97", to = "94", when = "not (X12 or X63)" },
      } },

    { "GB", rank = 6, comment = { fr = "Clignotement 1 Hz", en = "1 Hz blinking" },
      steps = { { "98", initial = true, x = 0, y = 0 }, { "99", x = 0, y = 4 } },
      transitions = {
        { from = "98", to = "99", when = "t(X98) >= 0.5 s" },
        { from = "99", to = "98", when = "t(X99) >= 0.5 s" },
      } },
  },
}
