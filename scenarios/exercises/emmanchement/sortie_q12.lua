-- The contact of relay output Q1.2 is burnt: the controller orders, its LED is on, nothing comes out; the stopper stays up.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/sortie_q12", line = "lines/emmanchement/line.lua",
  title = { fr = "La butée ne s’efface plus", en = "The stopper no longer gives way" },
  task = "diagnose", trade = "electrical", level = 3, minutes = 180,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "PLC.no_contact_channel", at = "82 s" } },
  arrival = "100 s",
  order = "OT 26-0228",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "La butée ne s’efface plus, les corps s’accumulent devant. Pourtant sur l’écran c’est marqué que l’ordre est donné. L’électrovanne doit être grillée.",
             en = "The stopper no longer gives way, the bodies pile up before it. Yet the screen says the order is given. The valve’s coil must be burnt." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "D’un coup, après la pause. Hier il y a eu deux ratés.", en = "All at once, after the break. Yesterday it missed twice." } },
    { id = "noise", person = "operator", q = { fr = "Entendez-vous claquer le distributeur ?", en = "Do you hear the valve click?" },
      a = { fr = "Non, plus rien à la butée.", en = "No, nothing at the stopper any more." } },
    { id = "done", person = "colleague", q = { fr = "Un travail récent ?", en = "Any recent work?" },
      a = { fr = "La bobine 2Y1 a été changée il y a un mois pour le même défaut, ça avait tenu trois semaines.", en = "Coil 2Y1 was changed a month ago for the same fault, it held three weeks." } },
    { id = "card", person = "team_leader", q = { fr = "L’automate a-t-il été touché ?", en = "Was the controller touched?" },
      a = { fr = "Non, il est d’origine. Il y a une carte de sorties au magasin.", en = "No, it is the first one. There is an output card in the store." } },
  },
  history = {
    { date = "2026-02-05", order = "OT 26-0044", ref = "2Y1", hours = 0.4,
      finding = { fr = "Butée qui ne s’efface pas par intermittence", en = "Stopper not giving way at times" },
      action = { fr = "Bobine 2Y1 remplacée, ancienne mesurée à 384 ohms", en = "Coil 2Y1 replaced, the old one measured at 384 ohms" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "2Y1.open", "2V1.stuck", "W247.broken_wire", "W248.broken_wire", "W249.broken_wire", "2A.seizing" },
  expectations = {
    root = "PLC.no_contact_channel", element = "PLC", modes = { "no_contact", "open", "dead" }, causes = { "normal_wear", "age", "overload" },
    repair = { { "PLC" } }, remedies = { "fit" }, accepted_articles = { "SR-16" },
    chain = { "PLC", "X4", "XV2", "2Y1", "2V1", "W38", "W247", "W248", "W249", "W250", "XQ" },
    functional_chain = { "2A", "2E2", "2V1", "2Y1" },
    symptom = { { mode = "panel", on = "E22" }, { mode = "look", on = "2A" } },
    proofs = {
      { { mode = "plc", on = "Q1.2", above = 0.5 },
        { mode = "V=", on = "PLC:Q+", with = "PLC:M", above = 20, judged = "normal" },
        { mode = "V=", on = "PLC:Q1.2", with = "PLC:M", below = 5, judged = "abnormal" } },
    },
    readings = { { mode = "V=", on = "X4:9", with = "XD:-", below = 5, judged = "abnormal" },
                 { mode = "ohm", on = "2Y1:A1", with = "2Y1:A2", above = 300, below = 450, judged = "normal" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8", "T-S4" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "done", "card" }, see = { { "look", on = "2A" }, { "look", on = "2Y1" }, { "look", on = "PLC" } },
    documents = { "folio:E13" },
    risks = {
      { "electrical", "Mesures en 24 V, échange de carte hors tension" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "Commande manuelle de la butée : personne au convoyeur" },
    },
    chain = { "2A", "action", "Ordre donné par l’automate, pas de mouvement : de la sortie à la butée" },
    suppose = {
      { "PLC", "no_contact", "Voie de sortie Q1.2 hors service" },
      { "2Y1", "open", "Bobine coupée" },
      { "2V1", "stuck", "Distributeur bloqué" },
    },
    search = {
      { "read_plc", mode = "Q1.2" },
      { "measure", on = "PLC:Q+", with = "PLC:M", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "PLC:Q1.2", with = "PLC:M", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "PLC", mode = "no_contact", cites = { -2, -4 }, text = "24 V au commun, ordre à 1, 0 V à la borne Q1.2" },
      { "operate", on = "2V1", mode = "manual", value = 1 }, { "wait", value = 1 }, { "look", on = "2A" }, { "operate", on = "2V1", mode = "manual", value = 0 },
      { "reject", on = "2V1", mode = "stuck", cites = { -2 }, text = "La commande manuelle efface la butée" },
    },
    energies = { "electrical" },
    locked = {
      { "measure", on = "2Y1:A1", with = "2Y1:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "2Y1", mode = "open", cites = { -2 }, text = "384 ohms attendus, mesurés" },
    },
    diagnosis = { "PLC", "no_contact", "normal_wear", "Contact de la sortie Q1.2 brûlé : ordre à 1, commun à 24 V, borne à 0 V" },
    part = "PLC",
    work = {
      { "dismantle", on = "PLC" }, { "fit", on = "PLC", with = "SR-16" },
      { "measure", on = "PLC:Q+", with = "PLC:Q1.2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    waste = { { "PLC", "electronic" } },
    report = {
      symptom = "Défaut E22, étape 22 active, Q1.2 à 1, butée relevée.",
      analysis = "24 V au commun Q+, 0 V à la borne Q1.2 ; commande manuelle efficace ; 2Y1 à 384 ohms.",
      element = "PLC, sortie relais Q1.2", cause = "Usure normale du contact de sortie.",
      work_done = "Consignation électrique, échange de la carte de sorties relais, contrôle, remise en service.",
      parts = "SR-16, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Recommander une carte ; contrôler l’antiparasite de 2Y1.",
    },
  },

  -- As a month ago: the coil is changed.
  bad = solution.wrong({
    { "ask", on = "done" }, { "dismantle", on = "2Y1" }, { "fit", on = "2Y1", with = "BOB-24-1W5" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
    { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "Butée bloquée.", analysis = "Bobine grillée.", element = "2Y1", cause = "Vieillissement",
    work_done = "Bobine remplacée.", parts = "BOB-24-1W5", tests = "Cycles conformes.",
  }),
}
