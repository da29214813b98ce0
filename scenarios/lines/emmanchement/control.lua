-- Program of the controller, whole line, in GRAFCET (IEC 60848).
-- GS safety forces all others; GC running modes (GEMMA names); GI initialisation; G10 feeder; G20 belt; G30 press;
-- G40 pick, place, sort; G50 pump; GH heater; GR clearing conveyor; GP pacing; GM manual; GT times; GB blinking; GW watches.
depanne.api(1)

local function say(fr, en) return { fr = fr, en = en } end

-- ---- Points ----

local inputs = {
  { "I0.0", "S3", say("Marche", "Start") },
  { "I0.1", "S4", say("Arrêt (contact NC)", "Stop (NC contact)") },
  { "I0.2", "S5A", say("Sélecteur sur AUTO", "Selector on AUTO") },
  { "I0.3", "S5M", say("Sélecteur sur MANU", "Selector on MANUAL") },
  { "I0.4", "S6", say("Initialisation", "Initialise") },
  { "I0.5", "S7", say("Acquittement défaut", "Acknowledge fault") },
  { "I0.6", "K1", say("Chaîne de sécurité fermée (K1 33-34)", "Safety chain closed (K1 33-34)") },
  { "I0.7", "KM1.13", say("Contacteur de pompe fermé (KM1 13-14)", "Pump contactor closed (KM1 13-14)") },
  { "I1.0", "F1", say("Relais thermique de pompe déclenché (F1 97-98)", "Pump overload relay tripped (F1 97-98)") },
  { "I1.1", "Q2", say("Disjoncteur de pompe fermé", "Pump breaker closed") },
  { "I1.2", "U1", say("Variateur prêt (R1)", "Drive ready (R1)") },
  { "I1.3", "Q4", say("Disjoncteur du dégagement fermé", "Clearing conveyor breaker closed") },
  { "I1.4", "0B1", say("Pression d’air supérieure à 4,5 bar", "Air pressure above 4.5 bar") },
  { "I1.5", "K10", say("Contacteurs de sécurité fermés (K10, K11)", "Safety contactors closed (K10, K11)") },
  { "I1.6", "3B6", say("Niveau d’huile suffisant", "Oil level sufficient") },
  { "I1.7", "3B7", say("Température d’huile inférieure à 60 °C", "Oil temperature below 60 °C") },
  { "I2.0", "1B1", say("Poussoir rentré", "Pusher in") },
  { "I2.1", "1B2", say("Poussoir sorti", "Pusher out") },
  { "I2.2", "1B3", say("Corps au magasin", "Body in the magazine") },
  { "I2.3", "2B1", say("Corps à l’entrée du convoyeur", "Body at the belt entry") },
  { "I2.4", "2B2", say("Corps à la butée", "Body at the stopper") },
  { "I2.5", "2B3", say("Butée relevée", "Stopper raised") },
  { "I2.6", "2B4", say("Impulsions du tambour de pied", "Pulses of the tail drum") },
  { "I2.7", "2B5", say("Corps métallique", "Metal body") },
  { "I3.0", "3B1", say("Presse en haut", "Press up") },
  { "I3.1", "3B2", say("Presse en bas", "Press down") },
  { "I3.2", "3B3", say("Pression d’emmanchement 70 bar", "Pressing pressure 70 bar") },
  { "I3.3", "3B4", say("Bridage fermé", "Clamp closed") },
  { "I3.4", "3B5", say("Filtre de retour propre (contact NC)", "Return filter clean (NC contact)") },
  { "I3.5", "S1", say("Protecteur fermé", "Guard closed") },
  { "I3.6", "3B8", say("Corps dans le nid", "Body in the nest") },
  { "I3.7", "KM5.13", say("Contacteur de chauffage fermé (KM5 13-14)", "Heater contactor closed (KM5 13-14)") },
  { "I4.0", "4B1", say("Axe X à la prise (gauche)", "X axis at pick (left)") },
  { "I4.1", "4B2", say("Axe X à la dépose (droite)", "X axis at place (right)") },
  { "I4.2", "4B3", say("Axe Z en haut", "Z axis up") },
  { "I4.3", "4B4", say("Axe Z en bas", "Z axis down") },
  { "I4.4", "4B5", say("Vide établi (-0,5 bar)", "Vacuum made (-0.5 bar)") },
  { "I4.5", "4B6", say("Aiguillage en position A", "Sorter at position A") },
  { "I4.6", "4B7", say("Goulotte A pleine", "Chute A full") },
  { "I4.7", "4B8", say("Corps au bout du dégagement", "Body at the end of the clearing conveyor") },
}

local outputs = {
  { "Q0.0", "KM1", say("Pompe hydraulique", "Hydraulic pump") },
  { "Q0.1", "U1LI1", say("Variateur : marche avant", "Drive: run forward") },
  { "Q0.2", "U1LI3", say("Variateur : vitesse 2 (35 Hz)", "Drive: speed 2 (35 Hz)") },
  { "Q0.3", "KM3", say("Dégagement, marche avant", "Clearing conveyor forward") },
  { "Q0.4", "KM4", say("Dégagement, marche arrière", "Clearing conveyor reverse") },
  { "Q0.5", "KM5", say("Chauffage de la plaque", "Plate heater") },
  { "Q0.6", "KA6", say("Relais de réarmement (en réserve)", "Reset relay (in reserve)") },
  { "Q1.0", "0Y1", say("Mise en pression progressive", "Soft start of the air") },
  { "Q1.1", "1Y1", say("Sortir le poussoir", "Pusher out") },
  { "Q1.2", "2Y1", say("Escamoter la butée", "Lower the stopper") },
  { "Q2.0", "KA1", say("Descendre la presse (3Y1)", "Press down (3Y1)") },
  { "Q2.1", "KA2", say("Monter la presse (3Y2)", "Press up (3Y2)") },
  { "Q2.2", "KA3", say("Fermer le bridage (3Y3)", "Close the clamp (3Y3)") },
  { "Q2.3", "KA4", say("Ouvrir le bridage (3Y4)", "Open the clamp (3Y4)") },
  { "Q2.4", "KA5", say("Petite vitesse (3Y5)", "Slow speed (3Y5)") },
  { "Q3.0", "4Y1", say("Axe X à droite", "X axis right") },
  { "Q3.1", "4Y2", say("Axe X à gauche", "X axis left") },
  { "Q3.2", "4Y3", say("Descendre l’axe Z", "Z axis down") },
  { "Q3.3", "4Y4", say("Vide", "Vacuum") },
  { "Q3.4", "4Y5", say("Soufflage", "Blow-off") },
  { "Q3.5", "4Y6", say("Aiguillage en position B", "Sorter to position B") },
  { "Q4.0", "H2", say("Voyant automatique", "Automatic lamp") },
  { "Q4.1", "H3", say("Voyant défaut", "Fault lamp") },
  { "Q4.2", "H5", say("Voyant réarmement", "Reset lamp") },
  { "Q4.3", "H6", say("Voyant initialisation", "Initialisation lamp") },
  { "Q4.4", "H10", say("Balise verte", "Green beacon") },
  { "Q4.5", "H11", say("Balise orange", "Orange beacon") },
  { "Q4.6", "H12", say("Balise rouge", "Red beacon") },
  { "Q4.7", "HA1", say("Avertisseur sonore", "Sounder") },
  { "Q5.0", "H13", say("Éclairage de la zone de presse", "Light of the press zone") },
}

-- ---- Messages: the condition that is missing, never its cause ----

local messages = {}
local function fault(code, fr, en) messages[code] = { fr = fr, en = en, fault = true } end
local function tell(code, fr, en) messages[code] = { fr = fr, en = en } end

tell("E00", "Chaîne de sécurité ouverte (I0.6, I1.5) : réarmer par S2", "Safety chain open (I0.6, I1.5): reset with S2")
fault("E01", "Étape I1 : pression d’air 0B1 (I1.4) absente après 6 s", "Step I1: air pressure 0B1 (I1.4) missing after 6 s")
fault("E02", "Pompe commandée (Q0.0) : retour KM1 (I0.7) absent après 0,3 s", "Pump ordered (Q0.0): feedback KM1 (I0.7) missing after 0.3 s")
fault("E03", "Étape I3 : Z en haut 4B3 (I4.2) absent après 1,5 s", "Step I3: Z up 4B3 (I4.2) missing after 1.5 s")
fault("E04", "Étape I4 : X à gauche 4B1 (I4.0) absent après 2 s", "Step I4: X left 4B1 (I4.0) missing after 2 s")
fault("E05", "Étape I5 : presse en haut 3B1 (I3.0) absent après 4 s", "Step I5: press up 3B1 (I3.0) missing after 4 s")
fault("E06", "Étape I6 : bridage 3B4 (I3.3) toujours fermé après 1,5 s", "Step I6: clamp 3B4 (I3.3) still closed after 1.5 s")
fault("E07", "Étape I7 : poussoir rentré 1B1 (I2.0) absent après 1,6 s", "Step I7: pusher in 1B1 (I2.0) missing after 1.6 s")
fault("E08", "Étape I8 : butée 2B3 (I2.5), aiguillage 4B6 (I4.5) ou absence de vide 4B5 (I4.4) manque après 4 s",
  "Step I8: stopper 2B3 (I2.5), sorter 4B6 (I4.5) or absence of vacuum 4B5 (I4.4) missing after 4 s")
fault("E10", "Étape 10 : poussoir rentré 1B1 (I2.0) absent pendant 2 s", "Step 10: pusher in 1B1 (I2.0) missing for 2 s")
fault("E11", "Étape 11 : poussoir sorti 1B2 (I2.1) absent après 1,1 s", "Step 11: pusher out 1B2 (I2.1) missing after 1.1 s")
fault("E12", "Étape 12 : poussoir rentré 1B1 (I2.0) absent après 1,6 s", "Step 12: pusher in 1B1 (I2.0) missing after 1.6 s")
fault("E13", "Étape 12 : corps à l’entrée 2B1 (I2.3) absent 1 s après la poussée", "Step 12: body at the entry 2B1 (I2.3) missing 1 s after the push")
fault("E20", "Étape 20 : corps à la butée 2B2 (I2.4) absent 10 s après l’entrée 2B1 (I2.3)",
  "Step 20: body at the stopper 2B2 (I2.4) missing 10 s after the entry 2B1 (I2.3)")
fault("E21", "Étapes 20, 21 : butée relevée 2B3 (I2.5) absente pendant 2 s", "Steps 20, 21: stopper raised 2B3 (I2.5) missing for 2 s")
fault("E22", "Étape 22 : corps dans le nid 3B8 (I3.6) absent après 3 s", "Step 22: body in the nest 3B8 (I3.6) missing after 3 s")
fault("E23", "Convoyeur en marche : impulsion 2B4 (I2.6) absente pendant 0,8 s", "Belt running: pulse 2B4 (I2.6) missing for 0.8 s")
fault("E24", "Étape 23 : butée relevée 2B3 (I2.5) absente après 1 s", "Step 23: stopper raised 2B3 (I2.5) missing after 1 s")
fault("E30", "Étape 30 : presse en haut 3B1 (I3.0) absent pendant 2 s", "Step 30: press up 3B1 (I3.0) missing for 2 s")
fault("E31", "Étape 31 : bridage fermé 3B4 (I3.3) absent après 1 s", "Step 31: clamp closed 3B4 (I3.3) missing after 1 s")
fault("E33", "Étape 33 : pression 3B3 (I3.2) et presse en bas 3B2 (I3.1) absentes après 2,5 s",
  "Step 33: pressure 3B3 (I3.2) and press down 3B2 (I3.1) missing after 2.5 s")
fault("E34", "Trois rebuts de suite : 3B3 (I3.2) sans 3B2 (I3.1)", "Three rejects in a row: 3B3 (I3.2) without 3B2 (I3.1)")
fault("E38", "Trois rebuts de suite : pression BP1 (AI1) inférieure à 65 bar", "Three rejects in a row: pressure BP1 (AI1) below 65 bar")
fault("E35", "Étape 35 : presse en haut 3B1 (I3.0) absent après 1,8 s", "Step 35: press up 3B1 (I3.0) missing after 1.8 s")
fault("E36", "Étape 36 : bridage 3B4 (I3.3) toujours fermé après 1 s", "Step 36: clamp 3B4 (I3.3) still closed after 1 s")
fault("E40", "Étape 40 : X à gauche 4B1 (I4.0) ou Z en haut 4B3 (I4.2) absent pendant 2 s",
  "Step 40: X left 4B1 (I4.0) or Z up 4B3 (I4.2) missing for 2 s")
fault("E41", "Étape 41 : Z en bas 4B4 (I4.3) absent après 0,8 s", "Step 41: Z down 4B4 (I4.3) missing after 0.8 s")
fault("E42", "Étape 42 : vide 4B5 (I4.4) absent après 0,6 s", "Step 42: vacuum 4B5 (I4.4) missing after 0.6 s")
fault("E43", "Étape 43 : Z en haut 4B3 (I4.2) absent après 1,3 s", "Step 43: Z up 4B3 (I4.2) missing after 1.3 s")
fault("E44", "Étape 44 : X à droite 4B2 (I4.1) absent après 1,6 s", "Step 44: X right 4B2 (I4.1) missing after 1.6 s")
fault("E45", "Étape 45 : aiguillage en A 4B6 (I4.5) non conforme après 1,2 s", "Step 45: sorter at A 4B6 (I4.5) not as ordered after 1.2 s")
fault("E46", "Étape 46 : Z en bas 4B4 (I4.3) absent après 0,8 s", "Step 46: Z down 4B4 (I4.3) missing after 0.8 s")
fault("E47", "Étape 47 : vide 4B5 (I4.4) toujours présent après 1 s", "Step 47: vacuum 4B5 (I4.4) still there after 1 s")
fault("E48", "Étape 48 : Z en haut 4B3 (I4.2) absent après 1,3 s", "Step 48: Z up 4B3 (I4.2) missing after 1.3 s")
fault("E49", "Étape 49 : X à gauche 4B1 (I4.0) absent après 1,6 s", "Step 49: X left 4B1 (I4.0) missing after 1.6 s")
fault("E50", "Transfert : vide 4B5 (I4.4) perdu pendant 0,2 s", "Transfer: vacuum 4B5 (I4.4) lost for 0.2 s")
fault("E51", "Relais thermique F1 (I1.0) : déclenché", "Overload relay F1 (I1.0): tripped")
fault("E52", "Disjoncteur Q2 (I1.1) : retour fermé absent", "Breaker Q2 (I1.1): closed feedback missing")
fault("E53", "Disjoncteur Q4 (I1.3) : retour fermé absent", "Breaker Q4 (I1.3): closed feedback missing")
fault("E54", "Variateur U1 (I1.2) : prêt absent pendant 2 s", "Drive U1 (I1.2): ready missing for 2 s")
fault("E55", "Niveau d’huile 3B6 (I1.6) : suffisant absent pendant 2 s", "Oil level 3B6 (I1.6): sufficient missing for 2 s")
fault("E56", "Température d’huile 3B7 (I1.7) : inférieure à 60 °C absent pendant 2 s",
  "Oil temperature 3B7 (I1.7): below 60 °C missing for 2 s")
fault("E57", "Chauffage commandé (Q0.5) : retour KM5 (I3.7) absent après 0,3 s", "Heater ordered (Q0.5): feedback KM5 (I3.7) missing after 0.3 s")
fault("E58", "Plaque B1T (AI0) : 70 °C absent 10 min après la demande", "Plate B1T (AI0): 70 °C missing 10 min after the request")
fault("E59", "Plaque B1T (AI0) : mesure hors de 0 à 130 °C", "Plate B1T (AI0): reading outside 0 to 130 °C")
fault("E60", "Pression d’air 0B1 (I1.4) absente en marche", "Air pressure 0B1 (I1.4) missing while running")
fault("E61", "Plaque B1T (AI0) : 65 °C absent pendant 10 s en production", "Plate B1T (AI0): 65 °C missing for 10 s in production")
tell("W01", "Magasin : corps 1B3 (I2.2) absent depuis 20 s", "Magazine: body 1B3 (I2.2) missing for 20 s")
tell("W02", "Goulotte A : pleine 4B7 (I4.6), la dépose attend", "Chute A: full 4B7 (I4.6), placing waits")
tell("W03", "Filtre de retour : contact 3B5 (I3.4) ouvert depuis 5 s", "Return filter: contact 3B5 (I3.4) open for 5 s")
tell("W04", "Préparation : plaque B1T (AI0) en chauffe vers 80 °C", "Preparation: plate B1T (AI0) heating to 80 °C")
tell("W05", "Pompe arrêtée après 5 min sans demande de la presse", "Pump stopped after 5 min without a press request")

-- ---- Manual movements: S6 chooses, S3 and S7 move while they are held ----

-- code, texts of both keys, actions
local manual = {
  { "poussoir", "pusher", "sortir", "out", "-", "-",
    { { "1Y1", when = "S3" } } },
  { "butée", "stopper", "escamoter", "lower", "-", "-",
    { { "2Y1", when = "S3" } } },
  { "convoyeur", "belt", "avant 25 Hz", "forward 25 Hz", "avant 35 Hz", "forward 35 Hz",
    { { "U1LI1", when = "S3 or S7" }, { "U1LI3", when = "S7" } } },
  { "presse (pompe en marche, protecteur fermé, Z en haut)", "press (pump on, guard closed, Z up)", "descendre", "down", "monter", "up",
    { { "KA1", when = "S3 and /S7 and S1 and 4B3 and KM1.13" }, { "KA5", when = "S3 and /S7 and S1 and 4B3 and KM1.13" },
      { "KA2", when = "S7 and /S3 and KM1.13" } } },
  { "bridage (protecteur fermé)", "clamp (guard closed)", "fermer", "close", "ouvrir (presse en haut)", "open (press up)",
    { { "KA3", when = "S3 and /S7 and S1" }, { "KA4", when = "S7 and /S3 and 3B1" } } },
  { "axe X (Z en haut)", "X axis (Z up)", "droite", "right", "gauche", "left",
    { { "4Y1", when = "S3 and /S7 and 4B3" }, { "4Y2", when = "S7 and /S3 and 4B3" } } },
  { "axe Z (presse en haut, X en butée)", "Z axis (press up, X at an end)", "descendre", "down", "-", "-",
    { { "4Y3", when = "S3 and 3B1 and (4B1 or 4B2)" } } },
  { "vide", "vacuum", "établir", "on", "couper", "off", {} },
  { "soufflage", "blow-off", "souffler", "blow", "-", "-",
    { { "4Y5", when = "S3" } } },
  { "aiguillage", "sorter", "position B", "position B", "-", "-",
    { { "4Y6", when = "S3" } } },
  { "convoyeur de dégagement", "clearing conveyor", "avant", "forward", "arrière", "reverse",
    { { "KM3", when = "S3 and /S7" }, { "KM4", when = "S7 and /S3" } } },
  { "pompe hydraulique", "hydraulic pump", "marche", "start", "arrêt", "stop", {} },
  { "chauffage", "heater", "chauffer", "heat", "-", "-",
    { { "KM5", when = "S3 and B1T < 355.15" } } },
  { "air", "air", "mettre en pression", "pressurise", "purger", "exhaust", {} },
}
for i = 1, #manual do
  local m = manual[i]
  tell(string.format("M%02d", i), string.format("Mouvement %d : %s. S3 = %s, S7 = %s, S6 = suivant", i, m[1], m[3], m[5]),
    string.format("Movement %d: %s. S3 = %s, S7 = %s, S6 = next", i, m[2], m[4], m[6]))
end

-- ---- Charts ----

local RUN = "(XF1 or XF3 or XF5)" -- bodies may be worked on
local charts = {}
local function chart(name, rank, fr, en, steps, transitions)
  charts[#charts + 1] = { name, rank = rank, comment = say(fr, en), steps = steps, transitions = transitions }
end
-- A step: name, place, texts, actions, and what else it has (limit, message, initial).
local function step(name, x, y, fr, en, actions, more)
  local one = { name, x = x, y = y, comment = fr ~= "" and say(fr, en) or nil, actions = actions }
  for key, value in pairs(more or {}) do one[key] = value end
  return one
end
local function to(from, target, when) return { from = from, to = target, when = when } end
local first = { initial = true }
local function within(limit, message) return { limit = limit, message = message } end

local function force(list, before, how)
  local actions = before
  for i = 1, #list do actions[#actions + 1] = { "force", list[i], how or "initial" } end
  return actions
end

chart("GS", 0, "Sécurité", "Safety", {
  step("0", 0, 0, "Chaîne de sécurité fermée", "Safety chain closed", {}, first),
  step("1", 0, 4, "Chaîne ouverte : tout est forcé à l’état initial", "Chain open: all is forced to its initial state",
    force({ "GC", "GI", "G10", "G20", "G30", "G40", "G50", "GH", "GR", "GM", "GW" },
      { { "latch", "0Y1", 0 }, { "latch", "4Y4", 0 }, { "message", "E00" }, "H12", { "H5", when = "X98" } })),
  step("2", 0, 8, "Réarmée", "Reset done", { { "clear" } }),
}, {
  to("0", "1", "/K1 or /K10"),
  to("1", "2", "K1 and K10"),
  to("2", "0", "t(X2) >= 0.1 s"),
})

chart("GC", 1, "Modes de marche", "Running modes", {
  step("D1", 0, 0, "Arrêt d’urgence ou mise sous tension", "Emergency stop or power on", {}, first),
  step("A6", 0, 4, "Mise de la partie opérative dans l’état initial", "To the initial state",
    { { "H6", when = "X98 or not XI0" }, { "H3", when = "fault" }, { "H11", when = "fault" } }),
  step("A1", 0, 8, "Arrêt dans l’état initial", "Stopped in the initial state"),
  step("F2", 0, 12, "Marche de préparation : pompe et plaque à 70 °C", "Preparation: pump, and plate at 70 °C",
    { { "message", "W05", 0 }, { "message", "W04" }, "H2", { "H10", when = "X98" } }, within("600 s", "E58")),
  step("F1", 0, 16, "Production normale", "Normal production",
    { { "message", "W04", 0 }, { "set", "bodies", 0 }, { "set", "alu", 0 }, { "set", "pe", 0 }, { "set", "nok", 0 }, { "set", "nok_row", 0 }, { "set", "low_row", 0 },
      "H2", "H10" }),
  step("A2", 0, 20, "Arrêt demandé en fin de cycle", "Stop at the end of the cycle", { { "H10", when = "X98" } }),
  step("F3", 8, 20, "Marche de clôture : vider la ligne", "Closing: empty the line", { "H2", { "H10", when = "X98" } }),
  step("F4", 8, 8, "Marche manuelle : S6 choisit, S3 et S7 déplacent", "Manual: S6 chooses, S3 and S7 move",
    { { "set", "strokes", 0 }, { "set", "t_out", 0 }, { "set", "t_in", 0 }, { "set", "t_down", 0 }, { "set", "t_up", 0 }, { "set", "t_x", 0 },
      { "set", "t_zdown", 0 }, { "set", "t_zup", 0 }, { "H11", when = "X98" } }),
  step("F5", 8, 12, "Vérification dans l’ordre : un corps, toute la ligne", "Checking in order: one body, the whole line",
    { { "message", "W04", 0 }, { "set", "one", 1 }, { "set", "nok_row", 0 }, { "set", "low_row", 0 }, { "H2", when = "X98" }, "H10" }),
  step("D2", 16, 12, "Diagnostic de défaillance : tout reste en l’état", "Failure being diagnosed: all stays as it is",
    force({ "G10", "G20", "G30", "G40", "GR", "GM", "GW" }, { "H3", "H11", { "HA1", when = "t(XD2) < 3 s" } }, "hold")),
  step("A5", 16, 16, "Préparation pour remise en route", "Preparing to start again",
    force({ "GI", "G10", "G20", "G30", "G40", "G50", "GR", "GM", "GW" }, { { "clear" }, { "latch", "4Y4", 0 }, "KA6" })),
}, {
  to("D1", "A6", "X0"),
  to("A6", "A1", "XI9 and 1B1 and 2B3 and 3B1 and /3B4 and 4B1 and 4B3 and /4B5 and 4B6 and 0B1 and 3B6 and 3B7 and S1 and /fault"),
  to("A6", "A5", "fault and up(S7)"),
  to("A1", "F2", "up(S3) and /S5M and 1B1 and 0B1 and S1 and /fault"),
  to("A1", "F4", "S5M and /fault"),
  to("A1", "A6", "up(S6) and /fault"),
  to("A1", "D2", "fault"),
  to("F2", "F1", "S5A and X53 and B1T > 343.15 and /fault"),
  to("F2", "F5", "/S5A and X53 and B1T > 343.15 and /fault"),
  to("F2", "A1", "/S4 and /fault"),
  to("F2", "D2", "fault"),
  to("F1", "A2", "/S4 and /fault"),
  to("F1", "F3", "S4 and /S5A and /fault"),
  to("F1", "D2", "fault"),
  to("A2", "A1", "X10 and (X20 or X21) and (X30 or X37) and X40 and t(XA2) > 0.2 s and /fault"),
  to("A2", "D2", "fault"),
  to("F3", "A1", "X10 and X20 and X30 and X40 and X500 and /2B2 and /3B8 and (t(XF3) > 12 s or /S4) and /fault"),
  to("F3", "D2", "fault"),
  to("F4", "A6", "/S5M and X60 and /fault"),
  to("F4", "D2", "fault"),
  to("F5", "A1", "(X48 and one < 0.5 or /S4) and /fault"),
  to("F5", "D2", "fault"),
  to("D2", "A5", "up(S7)"),
  to("A5", "A6", "t(XA5) >= 0.1 s"),
})

chart("GI", 2, "Initialisation", "Initialisation", {
  step("I0", 0, 0, "", "", {}, first),
  step("I1", 0, 4, "1 : mise en pression", "1: pressurise", { { "clear" }, { "latch", "0Y1", 1 }, { "latch", "4Y4", 0 } }, within("6 s", "E01")),
  step("I2", 0, 8, "2 : pompe en marche", "2: pump on"),
  step("I3", 0, 12, "3 : Z en haut", "3: Z up", {}, within("1.5 s", "E03")),
  step("I4", 0, 16, "4 : X à gauche", "4: X left", { { "4Y2", when = "4B3" } }, within("2 s", "E04")),
  step("I5", 0, 20, "5 : presse en haut, charger l’accumulateur", "5: press up, charge the accumulator", { "KA2" }, within("4 s", "E05")),
  step("I6", 0, 24, "6 : ouvrir le bridage", "6: open the clamp", { { "KA4", when = "t(XI6) < 2 s" } }, within("1.5 s", "E06")),
  step("I7", 0, 28, "7 : poussoir rentré", "7: pusher in", {}, within("1.6 s", "E07")),
  step("I8", 0, 32, "8 : convoyeurs 3 s, butée, aiguillage", "8: conveyors 3 s, stopper, sorter",
    { { "U1LI1", when = "t(XI8) < 3 s" }, { "KM3", when = "t(XI8) < 3 s" }, { "set", "pressed", 0 }, { "set", "nok_nest", 0 } }, within("4 s", "E08")),
  step("I9", 0, 36, "Initialisation faite", "Initialised"),
}, {
  to("I0", "I1", "XA6 and S6 and X0"),
  to("I1", "I2", "0B1"),
  to("I2", "I3", "X53"),
  to("I3", "I4", "4B3"),
  to("I4", "I5", "4B1"),
  to("I5", "I6", "3B1 and t(XI5) >= 2.5 s"),
  to("I6", "I7", "t(XI6) >= 0.5 s and /3B4"),
  to("I7", "I8", "1B1"),
  to("I8", "I9", "t(XI8) >= 3 s and 2B3 and 4B6 and /4B5"),
  to("I9", "I0", "XA1"),
})

chart("G10", 3, "Magasin et poussoir", "Magazine and pusher", {
  step("10", 0, 0, "Attente d’un corps et de la cadence", "Waiting for a body and the pace", {}, first),
  step("11", 0, 4, "Sortir le poussoir", "Pusher out", { "1Y1" }, within("1.1 s", "E11")),
  step("12", 0, 8, "Rentrer le poussoir", "Pusher in", { { "add", "bodies", 1 }, { "set", "one", 0 } }, within("1.6 s", "E12")),
}, {
  to("10", "11", "(XF1 or XF5 and one > 0.5) and X80 and 1B3 and 1B1 and /2B1"),
  to("11", "12", "1B2"),
  to("12", "10", "1B1"),
})

chart("G20", 3, "Convoyeur et butée", "Belt and stopper", {
  step("20", 0, 0, "Amener un corps à la butée", "Bring a body to the stopper",
    { { "U1LI1", when = RUN .. " and /fault" }, { "U1LI3", when = RUN .. " and /fault" } }, first),
  step("21", 0, 4, "Corps à la butée, attente du nid", "Body at the stopper, waiting for the nest",
    { { "set", "metal_stop", "2B5" }, { "U1LI1", when = RUN .. " and /fault" } }),
  step("22", 0, 8, "Escamoter la butée", "Lower the stopper", { "2Y1", { "U1LI1", when = "/fault" } }, within("3 s", "E22")),
  step("23", 0, 12, "Corps dans le nid, relever la butée", "Body in the nest, raise the stopper",
    { { "set", "metal_nest", "metal_stop" }, { "set", "pressed", 0 }, { "U1LI1", when = RUN .. " and /fault" } }, within("1 s", "E24")),
}, {
  to("20", "21", "2B2 and t(X20) > 0.3 s"),
  to("21", "20", "/2B2 and t(X21) > 0.5 s"),
  to("21", "22", RUN .. " and t(X21) > 0.2 s and 2B2 and /3B8 and 3B1 and X30 and pressed < 0.5 and /fault"),
  to("22", "23", "3B8"),
  to("23", "20", "2B3"),
})

chart("G30", 3, "Presse", "Press", {
  step("30", 0, 0, "Attente d’un corps dans le nid", "Waiting for a body in the nest", {}, first),
  step("31", 0, 4, "Fermer le bridage", "Close the clamp", { { "KA3", when = "/fault" }, { "set", "nok_nest", 0 } }, within("1 s", "E31")),
  step("32", 0, 8, "Approche en grande vitesse", "Fast approach", { { "KA1", when = "/fault" }, { "KA3", when = "/fault" } }),
  step("33", 0, 12, "Emmancher en petite vitesse", "Press at slow speed",
    { { "KA1", when = "/fault" }, { "KA3", when = "/fault" }, { "KA5", when = "/fault" } }, within("2.5 s", "E33")),
  step("33N", 8, 12, "Pression sans profondeur : rebut", "Pressure without depth: reject",
    { { "set", "nok_nest", 1 }, { "add", "nok_row", 1 } }),
  step("34", 0, 16, "Maintenir 0,3 s", "Hold 0.3 s",
    { { "KA1", when = "/fault" }, { "KA3", when = "/fault" }, { "KA5", when = "/fault" }, { "set", "nok_row", 0 } }),
  step("34N", 8, 16, "Pression BP1 sous 65 bar : rebut", "Pressure BP1 below 65 bar: reject", { { "set", "nok_nest", 1 }, { "add", "low_row", 1 } }),
  step("34P", 0, 20, "Pression BP1 conforme", "Pressure BP1 sound", { { "set", "low_row", 0 } }),
  step("35", 0, 24, "Monter la presse", "Press up", { { "set", "p_max", "BP1" }, { "KA2", when = "/fault" } }, within("1.8 s", "E35")),
  step("36", 0, 28, "Ouvrir le bridage", "Open the clamp", { { "KA4", when = "t(X36) < 0.6 s" } }, within("1 s", "E36")),
  step("37", 0, 32, "Corps emmanché, à prendre", "Body pressed, to be picked", { { "set", "pressed", 1 } }),
}, {
  to("30", "31", RUN .. " and 3B8 and 3B1 and S1 and 4B3 and X53 and pressed < 0.5 and /X22 and /X23 and /fault"),
  to("31", "32", "3B4 and t(X31) > 0.1 s"),
  to("32", "33", "t(X32) >= 0.9 s"),
  to("33", "34", "3B3 and 3B2"),
  to("33", "33N", "3B3 and /3B2 and t(X33) > 0.1 s"),
  to("33N", "35", "t(X33N) >= 0.1 s"),
  to("34", "34P", "t(X34) >= 0.3 s and BP1 >= 65"),
  to("34", "34N", "t(X34) >= 0.3 s and BP1 < 65"),
  to("34P", "35", "t(X34P) >= 0.01 s"),
  to("34N", "35", "t(X34N) >= 0.01 s"),
  to("35", "36", "3B1"),
  to("36", "37", "t(X36) >= 0.4 s and /3B4"),
  to("37", "30", "pressed < 0.5"),
})

local carry = { "4Y4" }
chart("G40", 3, "Prise, dépose et tri", "Pick, place and sort", {
  step("40", 0, 0, "Attente d’un corps emmanché", "Waiting for a pressed body", {}, first),
  step("41", 0, 4, "Descendre sur le corps", "Down on the body", { "4Y3" }, within("0.8 s", "E41")),
  step("42", 0, 8, "Établir le vide", "Vacuum on",
    { "4Y3", "4Y4", { "set", "sort_b", "nok_nest > 0.5 or metal_nest < 0.5" }, { "set", "nok_head", "nok_nest" }, { "set", "metal_head", "metal_nest" } },
    within("0.6 s", "E42")),
  step("43", 0, 12, "Monter", "Up", { "4Y4" }, within("1.3 s", "E43")),
  step("44", 0, 16, "Aller à droite", "Go right", { "4Y1", "4Y4", { "set", "pressed", 0 } }, within("1.6 s", "E44")),
  step("45", 8, 16, "Placer l’aiguillage", "Set the sorter", { { "4Y6", when = "sort_b > 0.5" } }, within("1.2 s", "E45")),
  step("45F", 8, 20, "Aiguillage en place", "Sorter set", { { "4Y6", when = "sort_b > 0.5" } }),
  step("46", 0, 24, "Descendre", "Down", { "4Y3", "4Y4", { "4Y6", when = "sort_b > 0.5" } }, within("0.8 s", "E46")),
  step("47", 0, 28, "Lâcher, souffler", "Let go, blow off",
    { "4Y3", { "4Y5", when = "t(X47) < 0.15 s" }, { "4Y6", when = "sort_b > 0.5" } }, within("1 s", "E47")),
  step("48", 0, 32, "Monter", "Up",
    { { "4Y6", when = "sort_b > 0.5" }, { "add", "alu", 1, when = "sort_b < 0.5" },
      { "add", "pe", 1, when = "nok_head < 0.5 and metal_head < 0.5" }, { "add", "nok", 1, when = "nok_head > 0.5" } }, within("1.3 s", "E48")),
  step("49", 0, 36, "Revenir à gauche", "Back to the left", { "4Y2" }, within("1.6 s", "E49")),
}, {
  to("40", "41", RUN .. " and X37 and pressed > 0.5 and 3B8 and 3B1 and 4B1 and 4B3 and (/4B7 or nok_nest > 0.5 or metal_nest < 0.5) and /fault"),
  to("41", "42", "4B4"),
  to("42", "43", "4B5 and t(X42) >= 0.1 s"),
  to("43", { "44", "45" }, "4B3"),
  to("45", "45F", "sort_b > 0.5 and /4B6 and t(X45) >= 0.5 s or sort_b < 0.5 and 4B6"),
  to({ "44", "45F" }, "46", "4B2"),
  to("46", "47", "4B4"),
  to("47", "48", "t(X47) >= 0.2 s and /4B5"),
  to("48", "49", "4B3"),
  to("49", "40", "4B1"),
})

chart("G50", 3, "Pompe hydraulique", "Hydraulic pump", {
  step("50", 0, 0, "Pompe arrêtée", "Pump stopped", {}, first),
  step("51", 0, 4, "Démarrer, attendre le retour", "Start, wait for the feedback", { "KM1" }, within("0.3 s", "E02")),
  step("52", 0, 8, "Établir la pression 2 s", "Build up for 2 s", { "KM1" }),
  step("53", 0, 12, "Pompe en marche", "Pump on", { "KM1" }),
  step("54", 8, 12, "La presse demande", "The press asks", { "KM1" }),
  step("55", 0, 16, "Arrêt de veille", "Idle stop", { { "message", "W05" } }),
}, {
  to("50", "51", "(XI2 or XF2 or XM12 and S3) and Q2 and /F1 and 3B6 and 3B7 and X0"),
  to("51", "52", "KM1.13"),
  to("52", "53", "t(X52) >= 2 s"),
  to("53", "54", "X31 or XI5 or XM04 and (S3 or S7)"),
  to("54", "53", "not (X31 or XI5 or XM04 and (S3 or S7))"),
  to("53", "55", "t(X53) >= 300 s"),
  to("53", "50", "XM12 and S7 or F1 or /Q2"),
  to("55", "51", "XI2 or XF2 or XM12 and S3"),
})

chart("GH", 3, "Chauffage 78 à 82 °C", "Heater 78 to 82 °C", {
  step("70", 0, 0, "Arrêt", "Off", {}, first),
  step("71", 0, 4, "Chauffer", "Heat", { "KM5" }),
}, {
  to("70", "71", "(XA1 or XF1 or XF2 or XF3 or XF4 or XF5 or XA2 or XI8) and B1T < 351.15 and B1T > 243.15"),
  to("71", "70", "B1T > 355.15 or B1T < 243.15 or XD2 or XD1"),
})

chart("GR", 3, "Convoyeur de dégagement", "Clearing conveyor", {
  step("500", 0, 0, "Arrêt", "Stopped", {}, first),
  step("501", 0, 4, "Dégager : 4 s ou jusqu’à 4B8", "Clear: 4 s or until 4B8", { { "KM3", when = "/fault" } }),
}, {
  to("500", "501", "X48 and sort_b > 0.5"),
  to("501", "500", "up(4B8) or t(X501) >= 4 s"),
})

chart("GP", 4, "Cadence 8 s", "8 s pace", {
  step("80", 0, 0, "", "", {}, first), step("81", 0, 4, "", ""),
}, {
  to("80", "81", "X11 and (XF1 or XA2)"),
  to("81", "80", "t(X81) >= 7.995 s or not (XF1 or XA2)"),
})

-- Manual: one step for each movement, in a ring. Latched orders have two steps more.
local latched = { [8] = { "4Y4", 1, 0 }, [14] = { "0Y1", 1, 0 } }
local steps, moves = { step("60", 0, 0, "", "", {}, first) }, {}
for i = 1, #manual do moves[#moves + 1] = string.format("M%02d", i) end
for i = 1, #manual do
  local name, before = moves[i], moves[i == 1 and #moves or i - 1]
  local actions = {}
  for k = 1, #manual[i][7] do actions[k] = manual[i][7][k] end
  actions[#actions + 1] = { "message", before, 0 }
  actions[#actions + 1] = { "message", name }
  steps[#steps + 1] = step(name, 0, 4 * i, manual[i][1], manual[i][2], actions)
end
local quiet = {}
for i = 1, #moves do quiet[i] = { "message", moves[i], 0 } end
quiet[#quiet + 1] = { "latch", "4Y4", 0 }
steps[#steps + 1] = step("61", 8, 0, "Fin du manuel", "End of manual", quiet)
local ring = { to("60", "M01", "XF4 and S5M"), to("61", "60", "t(X61) >= 0.1 s") }
for i = 1, #moves do
  ring[#ring + 1] = to(moves[i], moves[i % #moves + 1], "up(S6) and XF4 and S5M")
  ring[#ring + 1] = to(moves[i], "61", "not (XF4 and S5M)")
  local latch = latched[i]
  if latch then
    steps[#steps + 1] = step(moves[i] .. "A", 8, 4 * i, manual[i][3], manual[i][4], { { "latch", latch[1], 1 } })
    steps[#steps + 1] = step(moves[i] .. "B", 16, 4 * i, manual[i][5], manual[i][6], { { "latch", latch[1], 0 } })
    ring[#ring + 1] = to(moves[i], moves[i] .. "A", "up(S3) and XF4 and S5M")
    ring[#ring + 1] = to(moves[i], moves[i] .. "B", "up(S7) and XF4 and S5M")
    ring[#ring + 1] = to(moves[i] .. "A", moves[i], "/S3")
    ring[#ring + 1] = to(moves[i] .. "B", moves[i], "/S7")
  end
end
chart("GM", 3, "Mouvements un par un", "Movements one by one", steps, ring)

-- Times: a loop each, from an order to a sensor. { steps, order begins when, what the end is, memory, given up when }
local times = {
  { "1", "1Y1 and /1B2", "1B2", "t_out", "/1Y1", "Sortie du poussoir", "Pusher out", "strokes" },
  { "2", "/1Y1 and 1B2", "1B1", "t_in", "1Y1", "Rentrée du poussoir", "Pusher in" },
  { "3", "2B1", "2B2", "t_belt", "t(XTA3) > 15 s", "Convoyage de 2B1 à 2B2", "Belt from 2B1 to 2B2" },
  { "4", "KA1 and 3B1", "3B2", "t_down", "/KA1", "Descente de la presse", "Press down" },
  { "5", "KA2 and 3B2", "3B1", "t_up", "/KA2", "Montée de la presse", "Press up" },
  { "6", "4Y1 and 4B1", "4B2", "t_x", "4Y2", "Axe X à droite", "X axis right" },
  { "7", "4Y3 and 4B3", "4B4", "t_zdown", "/4Y3", "Descente de Z", "Z down" },
  { "8", "/4Y3 and 4B4", "4B3", "t_zup", "4Y3", "Montée de Z", "Z up" },
  { "9", "4Y4 and /4B5", "4B5", "t_vac", "/4Y4", "Établissement du vide", "Vacuum build-up" },
}
steps, moves = {}, {}
for i = 1, #times do
  local name, begins, ends, memory, given_up = times[i][1], times[i][2], times[i][3], times[i][4], times[i][5]
  local x, y = (i - 1) % 2 * 8, (i - 1) // 2 * 12
  local done = { { "set", memory, "t(XTA" .. name .. ")" } }
  if times[i][8] then done[2] = { "add", times[i][8], 1 } end
  steps[#steps + 1] = step("T" .. name, x, y, times[i][6], times[i][7], {}, first)
  steps[#steps + 1] = step("TA" .. name, x, y + 4, "", "")
  steps[#steps + 1] = step("TB" .. name, x, y + 8, "", "", done)
  moves[#moves + 1] = to("T" .. name, "TA" .. name, begins)
  moves[#moves + 1] = to("TA" .. name, "TB" .. name, ends)
  moves[#moves + 1] = to("TA" .. name, "T" .. name, "not (" .. ends .. ") and (" .. given_up .. ")")
  moves[#moves + 1] = to("TB" .. name, "T" .. name, "not (" .. begins .. ")")
end
steps[#steps + 1] = step("T0", 8, 48, "Cycle", "Cycle", {}, first)
steps[#steps + 1] = step("TA0", 8, 52, "", "")
steps[#steps + 1] = step("TB0", 8, 56, "", "")
steps[#steps + 1] = step("TC0", 8, 60, "", "", { { "set", "t_cycle", "t(XTA0) + t(XTB0)" } })
moves[#moves + 1] = to("T0", "TA0", "X11")
moves[#moves + 1] = to("TA0", "TB0", "/X11")
moves[#moves + 1] = to("TB0", "TC0", "X11")
moves[#moves + 1] = to("TC0", "TA0", "X11")
moves[#moves + 1] = to("TB0", "T0", "t(XTB0) > 60 s")
chart("GT", 5, "Mesure des temps", "Measured times", steps, moves)

chart("GB", 6, "Clignotement 1 Hz, éclairage", "1 Hz blinking, lighting", {
  step("98", 0, 0, "", "", { { "H13", when = "/S1 or XF1 or XF2 or XF3 or XF4 or XF5 or XA2" } }, first),
  step("99", 0, 4, "", "", { { "H13", when = "/S1 or XF1 or XF2 or XF3 or XF4 or XF5 or XA2" } }),
}, {
  to("98", "99", "t(X98) >= 0.5 s"),
  to("99", "98", "t(X99) >= 0.5 s"),
})

-- Watches: a message stands when its condition has held for so long. A warning goes with its condition.
local safe = "X0 and t(X0) > 1 s and "
local watches = {
  { "E02", "KM1 and /KM1.13", "0.3 s" },
  { "E10", "XF1 and X10 and /1B1", "2 s" },
  { "E21", "XF1 and (X20 or X21) and /2B3", "2 s" },
  { "E30", "XF1 and X30 and /3B1", "2 s" },
  { "E40", "XF1 and X40 and not (4B1 and 4B3)", "2 s" },
  { "E20", "XF1 and X20 and XTA3 and t(XTA3) > 10 s and t(X20) > 10 s", "0.1 s" },
  { "E34", "nok_row > 2.5", "0.05 s" },
  { "E38", "low_row > 2.5", "0.05 s" },
  { "E50", "(X43 or X44) and /4B5", "0.2 s" },
  { "E51", safe .. "F1", "0.1 s" },
  { "E52", safe .. "/Q2", "0.1 s" },
  { "E53", safe .. "/Q4", "0.1 s" },
  { "E54", safe .. "/U1", "2 s" },
  { "E55", safe .. "/3B6", "2 s" },
  { "E56", safe .. "/3B7", "2 s" },
  { "E57", "KM5 and /KM5.13", "0.3 s" },
  { "E59", safe .. "(B1T < 273.15 or B1T > 403.15)", "2 s" },
  { "E60", "(XA1 or XF1 or XF2 or XF3 or XF5 or XA2) and /0B1", "0.1 s" },
  { "E61", "(XF1 or XF5) and B1T < 338.15", "10 s" },
  { "W01", "XF1 and X10 and /1B3", "20 s" },
  { "W02", "XF1 and X40 and X37 and 4B7 and metal_nest > 0.5 and nok_nest < 0.5", "1 s" },
  { "W03", safe .. "/3B5", "5 s" },
}
steps, moves = {}, {}
for i = 1, #watches do
  local code, condition, limit = watches[i][1], watches[i][2], watches[i][3]
  local warns = not messages[code].fault
  local name = (warns and "W" or "V") .. code:sub(2) -- E02: V02, then U02
  local late = (warns and "Y" or "U") .. code:sub(2)
  local x, y = (i - 1) % 2 * 8, (i - 1) // 2 * 8
  steps[#steps + 1] = step(name, x, y, code, code, warns and { { "message", code, 0 } } or {}, first)
  steps[#steps + 1] = step(late, x, y + 4, messages[code].fr, messages[code].en, {}, within(limit, code))
  moves[#moves + 1] = to(name, late, condition)
  moves[#moves + 1] = to(late, name, "not (" .. condition .. ")")
end
-- A body that has been pushed is seen at the entry, whatever the pusher does meanwhile.
steps[#steps + 1] = step("V13", 8, 80, "E13", "E13", {}, first)
steps[#steps + 1] = step("U13", 8, 84, messages.E13.fr, messages.E13.en, {}, within("1 s", "E13"))
steps[#steps + 1] = step("U14", 8, 88, "Corps vu", "Body seen", {})
moves[#moves + 1] = to("V13", "U13", "X12")
moves[#moves + 1] = to("U13", "U14", "2B1")
moves[#moves + 1] = to("U14", "V13", "/X12")
-- The belt: a pulse every 0.8 s at the latest, once it has had 1.5 s to come up to speed.
steps[#steps + 1] = step("V23", 0, 88, "Convoyeur arrêté", "Belt stopped", {}, first)
steps[#steps + 1] = step("U23", 0, 92, "Démarrage 1,5 s", "Starting 1.5 s", {})
steps[#steps + 1] = step("U24", 0, 96, "Attente d’une impulsion", "Waiting for a pulse", {}, within("0.8 s", "E23"))
steps[#steps + 1] = step("U25", 8, 96, "Attente d’une impulsion", "Waiting for a pulse", {}, within("0.8 s", "E23"))
moves[#moves + 1] = to("V23", "U23", "U1LI1")
moves[#moves + 1] = to("U23", "U24", "U1LI1 and t(XU23) >= 1.5 s")
moves[#moves + 1] = to("U24", "U25", "U1LI1 and up(2B4)")
moves[#moves + 1] = to("U25", "U24", "U1LI1 and up(2B4)")
for _, name in ipairs({ "U23", "U24", "U25" }) do moves[#moves + 1] = to(name, "V23", "/U1LI1") end
chart("GW", 5, "Surveillances", "Watches", steps, moves)

return depanne.control {
  plc = "PLC", run = "PLC.running", fault_memory = "fault",
  inputs = inputs, outputs = outputs, messages = messages, charts = charts,
  analogs = {
    { "AI0", "B1T", say("Température de la plaque", "Plate temperature"), signal = "AI1.temperature * AI1.on", unit = "K", resolution = 0.1 },
    { "AI1", "BP1", say("Pression de la presse", "Press pressure"), signal = "AI1.value * AI1.on", unit = "bar", resolution = 0.1 },
  },
  -- fault: a fault stands; one: a body is wanted in F5; metal_*, nok_*: what is known of the body there; pressed: the body in the
  -- nest has been pressed and not picked; times [s] by scans of 10 ms
  memories = {
    fault = 0, one = 0, bodies = 0, strokes = 0, alu = 0, pe = 0, nok = 0, nok_row = 0, low_row = 0, metal_stop = 0, metal_nest = 0, metal_head = 0,
    nok_nest = 0, nok_head = 0, sort_b = 0, pressed = 0, p_max = 0,
    t_cycle = 0, t_out = 0, t_in = 0, t_belt = 0, t_down = 0, t_up = 0, t_x = 0, t_zdown = 0, t_zup = 0, t_vac = 0,
  },
  readings = {
    { "bodies", say("Corps engagés", "Bodies fed") },
    { "alu", say("Bons aluminium (A)", "Good aluminium (A)") },
    { "pe", say("Bons PE (B)", "Good PE (B)") },
    { "nok", say("Rebuts (B)", "Rejects (B)") },
    { "t_cycle", say("Temps de cycle", "Cycle time"), unit = "s", resolution = 0.01 },
    { "t_out", say("Sortie du poussoir", "Pusher out"), unit = "s", resolution = 0.01 },
    { "t_in", say("Rentrée du poussoir", "Pusher in"), unit = "s", resolution = 0.01 },
    { "t_belt", say("Convoyage", "Belt"), unit = "s", resolution = 0.01 },
    { "t_down", say("Descente de la presse", "Press down"), unit = "s", resolution = 0.01 },
    { "t_up", say("Montée de la presse", "Press up"), unit = "s", resolution = 0.01 },
    { "p_max", say("Pression d’emmanchement", "Pressing pressure"), unit = "bar", resolution = 0.1 },
    { "t_x", say("Axe X à droite", "X axis right"), unit = "s", resolution = 0.01 },
    { "t_zdown", say("Descente de Z", "Z down"), unit = "s", resolution = 0.01 },
    { "t_zup", say("Montée de Z", "Z up"), unit = "s", resolution = 0.01 },
    { "t_vac", say("Établissement du vide", "Vacuum build-up"), unit = "s", resolution = 0.01 },
  },
}
