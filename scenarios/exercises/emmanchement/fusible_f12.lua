-- The coil of 1Y1 is shorted and has melted F12: the fuse alone melts again.
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
  id = "emmanchement/fusible_f12", line = "lines/emmanchement/line.lua",
  title = { fr = "Plus d’air ni de mouvement", en = "No air and no movement" },
  task = "diagnose", trade = "electrical", level = 3, minutes = 75,
  competences = { "CCP1-C1", "CCP3-C1", "CCP3-C2" },
  faults = { { "1Y1.shorted", at = "20 s" } },
  arrival = "45 s",
  order = "OT 26-0131",
  operator = {
    name = { fr = "Mme Lopez, conductrice de ligne", en = "Mrs Lopez, line operator" },
    says = { fr = "D’un coup l’air est tombé, la machine a soufflé et tout s’est arrêté avec E02 et E11. Le compresseur tourne pourtant, les autres lignes ont de l’air.",
             en = "All at once the air went, the machine blew off and all stopped with E02 and E11. Yet the compressor runs, the other lines have air." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Que faisait la machine à ce moment ?", en = "What was the machine doing at that moment?" },
      a = { fr = "Elle allait pousser une pièce. Ça a soufflé juste quand le poussoir devait partir.", en = "It was going to push a part. It blew off just when the pusher should have started." } },
    { id = "done", person = "operator",
      q = { fr = "Quelqu’un est-il déjà intervenu ?", en = "Has anybody worked on it?" },
      a = { fr = "Le chef d’équipe a regardé la vanne d’air, elle est ouverte. Il n’a rien démonté.", en = "The shift leader looked at the air valve, it is open. He took nothing apart." } },
    { id = "before", person = "operator",
      q = { fr = "Est-ce déjà arrivé ?", en = "Has it happened before?" },
      a = { fr = "Oui, la semaine dernière : l’équipe de nuit a changé un fusible et c’est reparti.", en = "Yes, last week: the night shift changed a fuse and it went on." } },
    { id = "smell", person = "operator",
      q = { fr = "Avez-vous senti quelque chose ?", en = "Did you smell anything?" },
      a = { fr = "Peut-être une odeur de chaud du côté du poste 1.", en = "Perhaps something hot near station 1." } },
    { id = "night", person = "night_shift",
      q = { fr = "Quel fusible avez-vous changé ?", en = "Which fuse did you change?" },
      a = { fr = "F12, dans l’armoire. Il avait fondu, j’en ai remis un, la ligne est repartie. J’étais seul, je n’ai pas cherché plus.", en = "F12, in the cabinet. It had melted, I put one in and the line ran. I was alone, I looked no further." } },
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
    { date = "2025-12-16", order = "OT 25-0498", ref = "0B1", hours = 0.4,
      finding = { fr = "Manque d’air intermittent signalé", en = "Intermittent lack of air reported" },
      action = { fr = "Pressostat 0B1 contrôlé, seuils bons", en = "Pressure switch 0B1 checked, thresholds good" } },
    { date = "2026-03-02", order = "OT 26-0103", ref = "F12", hours = 0.2,
      finding = { fr = "Ligne arrêtée de nuit, F12 fondu", en = "Line stopped at night, F12 melted" },
      action = { fr = "Fusible remplacé, cause non recherchée", en = "Fuse replaced, cause not searched" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  expectations = {
    root = "1Y1.shorted", element = "1Y1", modes = { "shorted" }, causes = { "short_circuit", "age", "overload", "normal_wear" },
    consequences = { "F12.blown" },
    repair = { { "1Y1", "F12" } },
    chain = { "G1", "XD", "F12", "K10", "K11", "XQ", "PLC", "X4", "XV1", "1Y1", "0Y1", "W243", "W244", "W245", "W246", "W6", "W9" },
    minimum_information = { "order", "operator", "panel", "history" },
    symptom = { { mode = "look", on = "0P1" }, { mode = "panel", on = "E02" } },
    proofs = {
      { { mode = "V=", on = "F12:1", with = "XD:-", above = 20, judged = "normal" },
        { mode = "V=", on = "F12:2", with = "XD:-", below = 5, judged = "abnormal" },
        { mode = "ohm", on = "1Y1:A1", with = "1Y1:A2", below = 50, judged = "abnormal" } },
      { { mode = "ohm", on = "F12:1", with = "F12:2", above = 1000, judged = "abnormal" },
        { mode = "ohm", on = "1Y1:A1", with = "1Y1:A2", below = 50, judged = "abnormal" } },
    },
    readings = {
      { mode = "V=", on = "XQ:+", with = "XD:-", below = 5, judged = "abnormal" },
      { mode = "V=", on = "XD:+", with = "XD:-", above = 20, judged = "normal" },
      { mode = "ohm", on = "0Y1:A1", with = "0Y1:A2", above = 100, below = 140, judged = "normal" },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S4", "T-S5", "CCP1-C1.K2", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "before" }, { "ask", on = "night" },
    { "read_panel" }, { "look", on = "0P1" }, { "look", on = "0V1" }, { "look", on = "1A" }, { "read_plc", mode = "steps" },
    { "read_plc", mode = "Q1.0" }, { "look", on = "0Y1" },
    { "open_document", on = "history" }, { "open_document", on = "folio:E1" }, { "open_document", on = "folio:E4" },
    { "declare_risk", on = "electrical", text = "Mesures en 24 V dans l’armoire sans ouvrir les circuits, travaux après consignation" },
    { "declare_risk", on = "pressure", text = "L’air est purgé, remise en pression progressive seulement après réparation" },
    { "declare_risk", on = "movement", text = "Le poussoir peut partir au retour du 24 V : zone dégagée, protecteur fermé" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 },
    { "hypothesis", on = "F12", mode = "blown", text = "Alimentation des électrovannes coupée" },
    { "hypothesis", on = "1Y1", mode = "shorted", text = "Bobine en court-circuit qui fait fondre F12" },
    { "hypothesis", on = "K10", mode = "no_contact", text = "Contacteur de sécurité qui ne passe plus" },
    { "hypothesis", on = "0Y1", mode = "open", text = "Bobine du démarreur progressif coupée" },
    { "measure", on = "XQ:+", with = "XD:-", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
    { "measure", on = "F12:1", with = "XD:-", mode = "V=" }, { "judge", mode = "normal", value = -1 },
    { "measure", on = "F12:2", with = "XD:-", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
    { "confirm", on = "F12", mode = "blown", cites = { -2, -4 }, text = "24 V à l’entrée de F12, 0 V à sa sortie" },
    { "reject", on = "K10", mode = "no_contact", cites = { -3 }, text = "La tension manque avant les contacteurs" },
    { "announce", mode = "stop" }, { "mark_zone", value = 1 }, { "open_document", on = "lockout" },
  }, electrical_lockout, {
    { "measure", on = "0Y1:A1", with = "0Y1:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    { "reject", on = "0Y1", mode = "open", cites = { -2 }, text = "120 ohms : bobine bonne" },
    { "measure", on = "1Y1:A1", with = "1Y1:A2", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
    { "confirm", on = "1Y1", mode = "shorted", cites = { -2 }, text = "3 ohms au lieu de 384" },
    { "diagnose", on = "1Y1", mode = "shorted", with = "short_circuit", text = "Bobine 1Y1 en court-circuit, qui a fait fondre F12 ; déjà arrivé le 2 mars" },
    { "open_document", on = "parts" }, { "query_store", on = "1Y1" }, { "query_store", on = "F12" },
    { "dismantle", on = "1Y1" }, { "fit", on = "1Y1", with = "BOB-24-1W5" },
    { "measure", on = "1Y1:A1", with = "1Y1:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    { "dismantle", on = "F12" }, { "fit", on = "F12", with = "FUS-5X20-2AF" },
    { "measure", on = "F12:1", with = "F12:2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    { "mark_zone", value = 0 }, { "announce", mode = "restart" },
  }, electrical_return, restart, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Messages E02 et E11, air purgé, manomètre 0P1 normal en amont, aucune électrovanne alimentée." },
    { "write", on = "analysis", text = "24 V à l’entrée de F12, 0 V à la sortie ; hors tension 1Y1 mesure 3 ohms au lieu de 384, 0Y1 120 ohms." },
    { "write", on = "element", text = "1Y1, bobine en court-circuit ; F12 fondu par conséquence" },
    { "write", on = "cause", text = "Court-circuit entre spires de 1Y1. Le fusible remplacé seul le 2 mars n’avait pas traité la cause." },
    { "write", on = "work_done", text = "Consignation électrique, VAT, remplacement de 1Y1 puis de F12 à l’identique, contrôles ohmiques, remise en service." },
    { "write", on = "parts", text = "BOB-24-1W5 et FUS-5X20-2AF" },
    { "write", on = "tests", text = "Essai manuel et quatre cycles automatiques conformes, F12 tient." },
    { "write", on = "character", text = "Réparation définitive" },
    { "write", on = "follow_up", text = "Étudier une protection électronique par voie ; consigne : jamais de fusible seul sans recherche de cause." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "dismantle", on = "F12" }, { "fit", on = "F12", with = "FUS-5X20-4AF" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
    { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 4 },
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Plus d’air." },
    { "write", on = "analysis", text = "Fusible fondu." },
    { "write", on = "element", text = "F12" },
    { "write", on = "cause", text = "Usure" },
    { "write", on = "work_done", text = "Fusible changé." },
    { "write", on = "parts", text = "FUS-5X20-2AF" },
    { "write", on = "tests", text = "La ligne tourne." },
    { "write", on = "character", text = "Définitif" },
    { "sign_report" },
  },
}
