-- The signal core W111 of sensor 1B2 is broken at the box: the sensor sees, the controller does not.
depanne.api(1)

-- Lists of acts are built piece by piece.
local function join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

local electrical_lockout = {
  { "operate", on = "Q0", mode = "handle", value = 0 },
  { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
  { "test_tester" },
  { "test_dead", on = "Q0:2", with = "Q0:4" }, { "test_dead", on = "Q0:2", with = "Q0:6" },
  { "test_dead", on = "Q0:4", with = "Q0:6" }, { "test_dead", on = "Q0:2", with = "PE:1" },
  { "test_dead", on = "Q0:4", with = "PE:1" }, { "test_dead", on = "Q0:6", with = "PE:1" },
  { "test_tester" },
}
local electrical_return = {
  { "untag", on = "Q0" }, { "unlock", on = "Q0" }, { "operate", on = "Q0", mode = "handle", value = 1 },
}

-- From energy on to ready: reset, acknowledge, initialise.
local restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
}
local acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 4 }, { "read_panel" },
}

return depanne.exercise {
  id = "emmanchement/fil_1b2", line = "lines/emmanchement/line.lua",
  title = { fr = "Le poussoir reste sorti", en = "The pusher stays out" },
  task = "diagnose", trade = "electrical", level = 2, minutes = 60,
  competences = { "CCP1-C1", "CCP3-C1", "CCP3-C2" },
  faults = { { "W111.broken_wire", at = "20 s" } },
  arrival = "45 s",
  order = "OT 26-0123",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "Le poussoir sort et reste dehors, défaut E11. Le collègue pense que c’est le détecteur, il en a changé un pareil l’an dernier.",
             en = "The pusher comes out and stays there, fault E11. My colleague thinks it is the sensor, he changed one like it last year." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis dix minutes. Hier, il y a eu deux arrêts qui sont repartis tout seuls après acquittement.", en = "For ten minutes. Yesterday there were two stops that went away once acknowledged." } },
    { id = "done", person = "operator",
      q = { fr = "Un travail récent sur le poste ?", en = "Any recent work on the station?" },
      a = { fr = "Le nettoyage passe tous les vendredis avec la soufflette et déplace un peu les câbles.", en = "Cleaning comes every Friday with the air gun and moves the cables a little." } },
    { id = "led", person = "operator",
      q = { fr = "Que voyez-vous sur le détecteur ?", en = "What do you see on the sensor?" },
      a = { fr = "Je n’ai pas regardé.", en = "I did not look." } },
    { id = "return", person = "operator",
      q = { fr = "Le poussoir rentre-t-il quand vous acquittez ?", en = "Does the pusher come back when you acknowledge?" },
      a = { fr = "Oui, après S7 il rentre. Je réinitialise, je relance, et il ressort pour rester dehors.", en = "Yes, after S7 it comes back. I initialise, start again, and it comes out and stays." } },
  },
  history = {
    { date = "2024-09-18", order = "OT 24-0402", ref = "1B1", hours = 0.5,
      finding = { fr = "Poussoir rentré non vu par intermittence", en = "Pusher in not seen at times" },
      action = { fr = "Détecteur 1B1 resserré dans sa rainure", en = "Sensor 1B1 tightened in its groove" } },
    { date = "2024-12-05", order = "OT 24-0561", ref = "0Z1", hours = 0.4,
      finding = { fr = "Eau dans le bol du filtre", en = "Water in the filter bowl" },
      action = { fr = "Bol purgé, cartouche changée", en = "Bowl drained, element replaced" } },
    { date = "2025-03-11", order = "OT 25-0098", ref = "1A", hours = 1.2,
      finding = { fr = "Fuite au joint de tige", en = "Leak at the rod seal" },
      action = { fr = "Vérin 1A remplacé, amortissements réglés", en = "Cylinder 1A replaced, cushions set" } },
    { date = "2025-06-20", order = "OT 25-0243", ref = "1L1", hours = 0.3,
      finding = { fr = "Préventif semestriel", en = "Half-yearly preventive work" },
      action = { fr = "Guidage 1L1 nettoyé et graissé", en = "Guide 1L1 cleaned and greased" } },
    { date = "2025-09-02", order = "OT 25-0337", ref = "K1", hours = 0.5,
      finding = { fr = "Essai annuel des arrêts d’urgence", en = "Yearly test of the emergency stops" },
      action = { fr = "Conforme, deux canaux vus ouverts", en = "Sound, both channels seen open" } },
    { date = "2025-11-14", order = "OT 25-0452", ref = "1B3", hours = 0.3,
      finding = { fr = "Corps au magasin non vu, lentille sale", en = "Body in the magazine not seen, dirty lens" },
      action = { fr = "Lentille de 1B3 nettoyée", en = "Lens of 1B3 cleaned" } },
    { date = "2025-04-08", order = "OT 25-0144", ref = "1B2", hours = 0.6,
      finding = { fr = "Poussoir sorti non vu", en = "Pusher out not seen" },
      action = { fr = "Détecteur 1B2 remplacé", en = "Sensor 1B2 replaced" } },
    { date = "2026-02-27", order = "OT 26-0092", ref = "XB1", hours = 0.3,
      finding = { fr = "Couvercle de XB1 trouvé ouvert", en = "Cover of XB1 found open" },
      action = { fr = "Couvercle refermé, rien d’autre constaté", en = "Cover closed, nothing else seen" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  expectations = {
    root = "W111.broken_wire", element = "W111", modes = { "broken_wire", "loose_terminal", "open" },
    causes = { "vibration", "mounting", "operation", "normal_wear" },
    repair = { { "W111" } },
    chain = { "1B2", "XB1", "X3", "PLC", "W109", "W110", "W111", "W112", "W113" },
    minimum_information = { "order", "operator", "panel", "history" },
    symptom = { { mode = "look", on = "1A" }, { mode = "panel", on = "E11" }, { mode = "look", on = "1B2" } },
    proofs = {
      { { mode = "V=", on = "1B2:BK", with = "1B2:BU", above = 20, judged = "normal" },
        { mode = "V=", on = "XB1:s17", with = "XB1:-", below = 5, judged = "abnormal" } },
      { { mode = "V=", on = "1B2:BK", with = "1B2:BU", above = 20, judged = "normal" },
        { mode = "continuity", on = "1B2:BK", with = "XB1:s17", above = 1000, judged = "abnormal" } },
      { { mode = "V=", on = "1B2:BK", with = "1B2:BU", above = 20, judged = "normal" },
        { mode = "ohm", on = "1B2:BK", with = "XB1:s17", above = 1000, judged = "abnormal" } },
    },
    readings = {
      { mode = "V=", on = "X3:17", with = "PLC:M", below = 5, judged = "abnormal" },
      { mode = "V=", on = "XB1:+", with = "XB1:-", above = 20, judged = "normal" },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S4", "T-S5", "CCP1-C1.K3", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "done" },
    { "read_panel" }, { "look", on = "1A" }, { "look", on = "1B2" }, { "read_plc", mode = "steps" }, { "read_plc", mode = "I2.1" },
    { "open_document", on = "history" }, { "open_document", on = "folio:E3" }, { "open_document", on = "io" },
    { "declare_risk", on = "electrical", text = "Mesures en 24 V, travaux hors tension après consignation" },
    { "declare_risk", on = "pressure", text = "Aucun raccord ouvert, poussoir sous pression laissé derrière le protecteur" },
    { "declare_risk", on = "movement", text = "Personne dans la zone, protecteur fermé" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 },
    { "hypothesis", on = "W111", mode = "broken_wire", text = "Signal perdu entre détecteur et boîte" },
    { "hypothesis", on = "W112", mode = "broken_wire", text = "Signal perdu entre boîte et armoire" },
    { "hypothesis", on = "1B2", mode = "dead", text = "Sortie du détecteur hors service malgré la DEL" },
    { "hypothesis", on = "PLC", mode = "dead", text = "Voie d’entrée I2.1 hors service" },
    { "measure", on = "1B2:BK", with = "1B2:BU", mode = "V=" }, { "judge", mode = "normal", value = -1 },
    { "reject", on = "1B2", mode = "dead", cites = { -2 }, text = "22 V en sortie : le détecteur est bon" },
    { "measure", on = "X3:17", with = "PLC:M", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
    { "reject", on = "PLC", mode = "dead", cites = { -2 }, text = "Rien n’arrive à la borne de l’entrée" },
    { "measure", on = "XB1:s17", with = "XB1:-", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
    { "reject", on = "W112", mode = "broken_wire", cites = { -2 }, text = "Le signal manque déjà dans la boîte" },
    { "confirm", on = "W111", mode = "broken_wire", cites = { -3, -10 }, text = "22 V au détecteur, 0 V à la borne XB1:s17" },
    { "diagnose", on = "W111", mode = "broken_wire", with = "mounting", text = "Conducteur de signal W111 coupé à la borne XB1:s17" },
    { "open_document", on = "parts" }, { "query_store", on = "W111" },
    { "announce", mode = "stop" }, { "mark_zone", value = 1 }, { "open_document", on = "lockout" },
  }, electrical_lockout, {
    { "repair", on = "W111", mode = "reterminate" },
    { "measure", on = "1B2:BK", with = "XB1:s17", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    { "mark_zone", value = 0 }, { "announce", mode = "restart" },
  }, electrical_return, restart, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Défaut E11 : poussoir sorti à fond, DEL de 1B2 allumée, entrée I2.1 à 0." },
    { "write", on = "analysis", text = "22 V entre fils noir et bleu de 1B2, 0 V à XB1:s17 et à X3:17 : le conducteur W111 est coupé." },
    { "write", on = "element", text = "W111, conducteur de signal de 1B2 vers XB1" },
    { "write", on = "cause", text = "Brin cassé à l’embout, câble tiré au nettoyage et boîte laissée ouverte en février." },
    { "write", on = "work_done", text = "Consignation électrique, VAT, embout refait et conducteur W111 resserré, continuité contrôlée, déconsignation." },
    { "write", on = "tests", text = "Essai manuel et quatre cycles automatiques conformes." },
    { "write", on = "character", text = "Réparation définitive" },
    { "write", on = "follow_up", text = "Poser un serre-câble à l’entrée de XB1 ; consigne au nettoyage." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "dismantle", on = "1B2" }, { "fit", on = "1B2", with = "DM-NPN-M8" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
    { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 4 },
    { "force", on = "I2.1", value = 1 },
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Poussoir sorti non vu." },
    { "write", on = "analysis", text = "Détecteur mesuré mort." },
    { "write", on = "element", text = "1B2" },
    { "write", on = "cause", text = "Usure normale" },
    { "write", on = "work_done", text = "Détecteur changé." },
    { "write", on = "parts", text = "DM-PNP-M8" },
    { "write", on = "tests", text = "Dix cycles automatiques sans défaut." },
    { "write", on = "character", text = "Définitif" },
    { "sign_report" },
  },
}
