-- The coil of 1Y1 is open: its plug has 24 V and lights, nothing moves.
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
  id = "emmanchement/bobine_1y1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le poussoir ne sort plus", en = "The pusher no longer comes out" },
  task = "diagnose", trade = "electrical", level = 2, minutes = 60,
  competences = { "CCP1-C1", "CCP3-C1", "CCP3-C2" },
  faults = { { "1Y1.open", at = "20 s" } },
  arrival = "45 s",
  order = "OT 26-0117",
  operator = {
    name = { fr = "Mme Carpentier, conductrice de ligne", en = "Mrs Carpentier, line operator" },
    says = { fr = "Le poussoir ne sort plus du tout, j’ai le défaut E11. J’entends l’air, la pression est bonne. J’ai acquitté deux fois, ça revient pareil.",
             en = "The pusher does not come out at all, I have fault E11. I can hear the air, the pressure is good. I acknowledged twice, it comes back the same." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "D’un seul coup, en pleine production, il y a un quart d’heure. Rien d’anormal avant.", en = "All at once, in full production, a quarter of an hour ago. Nothing odd before." } },
    { id = "noise", person = "operator",
      q = { fr = "Entendez-vous le distributeur claquer ?", en = "Do you hear the valve click?" },
      a = { fr = "Non, d’habitude on entend un petit clac à chaque pièce. Là, plus rien.", en = "No, usually one hears a small click for each part. Now nothing." } },
    { id = "done", person = "operator",
      q = { fr = "Quelqu’un a-t-il touché à la machine ?", en = "Has anybody touched the machine?" },
      a = { fr = "Non. La maintenance est venue la semaine dernière pour la cellule du magasin, c’est tout.", en = "No. Maintenance came last week for the magazine's photocell, that is all." } },
    { id = "night", person = "night_shift",
      q = { fr = "Consigne laissée par l’équipe de nuit ?", en = "Any note left by the night shift?" },
      a = { fr = "Cahier de poste : « production normale, température de l’atelier 34 °C ».", en = "Shift book: “normal production, workshop at 34 °C”." } },
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
    { date = "2026-02-03", order = "OT 26-0061", ref = "1B3", hours = 0.4,
      finding = { fr = "Défauts répétés de présence corps", en = "Repeated faults of body presence" },
      action = { fr = "Cellule 1B3 réalignée", en = "Photocell 1B3 realigned" } },
    { date = "2026-02-19", order = "OT 26-0084", ref = "1V1", hours = 0.2,
      finding = { fr = "Bobine de 1Y1 signalée chaude au toucher", en = "Coil 1Y1 reported hot to the touch" },
      action = { fr = "Constaté tiède, à surveiller", en = "Found warm, to be watched" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  expectations = {
    root = "1Y1.open", element = "1Y1", modes = { "open" }, causes = { "age", "normal_wear", "environment" },
    repair = { { "1Y1" } },
    chain = { "PLC", "X4", "XV1", "1Y1", "1V1", "W243", "W244", "W245", "W246" },
    minimum_information = { "order", "operator", "panel", "history" },
    symptom = { { mode = "look", on = "1A" }, { mode = "panel", on = "E11" } },
    proofs = {
      { { mode = "V=", on = "1Y1:A1", with = "1Y1:A2", above = 20, judged = "normal" },
        { mode = "ohm", on = "1Y1:A1", with = "1Y1:A2", above = 100000, judged = "abnormal" } },
      { { mode = "V=", on = "1Y1:A1", with = "1Y1:A2", above = 20, judged = "normal" },
        { mode = "touch", on = "1Y1", shown = { fr = "froide", en = "cold" } },
        { mode = "look", on = "1A", shown = { fr = "Tige sortie", en = "Rod fully out" } } },
    },
    readings = {
      { mode = "V=", on = "X4:8", with = "XD:-", above = 20, judged = "normal" },
      { mode = "V=", on = "XQ:+", with = "XD:-", above = 20, judged = "normal" },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S4", "T-S5", "CCP1-C1.K3", "CCP1-C1.K7", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "noise" },
    { "read_panel" }, { "look", on = "1A" }, { "read_plc", mode = "steps" },
    { "open_document", on = "history" }, { "open_document", on = "folio:E4" }, { "open_document", on = "folio:P1" },
    { "read_plc", mode = "Q1.1" }, { "look", on = "1Y1" }, { "look", on = "0P1" },
    { "declare_risk", on = "electrical", text = "Mesures en 24 V sans ouvrir les circuits, travaux hors tension après consignation" },
    { "declare_risk", on = "pressure", text = "Aucun raccord ouvert ; l’air se purge à la coupure du 24 V" },
    { "declare_risk", on = "movement", text = "Protecteur fermé pendant les essais, personne dans la zone" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 },
    { "hypothesis", on = "1Y1", mode = "open", text = "Bobine alimentée mais coupée" },
    { "hypothesis", on = "1V1", mode = "stuck", text = "Tiroir du distributeur bloqué" },
    { "hypothesis", on = "W244", mode = "broken_wire", text = "Liaison armoire-boîte coupée" },
    { "measure", on = "1Y1:A1", with = "1Y1:A2", mode = "V=" }, { "judge", mode = "normal", value = -1 },
    { "reject", on = "W244", mode = "broken_wire", cites = { -2 }, text = "24 V aux bornes de la bobine : les liaisons sont bonnes" },
    { "touch", on = "1Y1" },
    { "operate", on = "1V1", mode = "manual", value = 1 }, { "wait", value = 2 }, { "look", on = "1A" },
    { "operate", on = "1V1", mode = "manual", value = 0 },
    { "reject", on = "1V1", mode = "stuck", cites = { -2 }, text = "La commande manuelle fait sortir la tige : le tiroir est libre" },
    { "announce", mode = "stop" }, { "mark_zone", value = 1 },
    { "open_document", on = "lockout" },
  }, electrical_lockout, {
    { "measure", on = "1Y1:A1", with = "1Y1:A2", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
    { "confirm", on = "1Y1", mode = "open", cites = { -2 }, text = "Résistance infinie au lieu de 384 ohms" },
    { "diagnose", on = "1Y1", mode = "open", with = "age", text = "Bobine 1Y1 coupée : 24 V présents, résistance infinie, commande manuelle efficace" },
    { "open_document", on = "parts" }, { "query_store", on = "1Y1" },
    { "dismantle", on = "1Y1" }, { "fit", on = "1Y1", with = "BOB-24-1W5" },
    { "measure", on = "1Y1:A1", with = "1Y1:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    { "mark_zone", value = 0 }, { "announce", mode = "restart" },
  }, electrical_return, restart, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Défaut E11, étape 11 active, sortie Q1.1 à 1, poussoir immobile, DEL du connecteur 1Y1 allumée." },
    { "write", on = "analysis", text = "24 V mesurés aux bornes de 1Y1 ; la commande manuelle de 1V1 fait sortir le poussoir ; bobine hors tension : résistance infinie (384 ohms attendus)." },
    { "write", on = "element", text = "1Y1, bobine d’électrovanne de 1V1" },
    { "write", on = "cause", text = "Vieillissement de la bobine, signalée chaude en février, atelier à 34 °C." },
    { "write", on = "work_done", text = "Consignation électrique, VAT, remplacement de la bobine 1Y1, contrôle ohmique, déconsignation, remise en service." },
    { "write", on = "parts", text = "BOB-24-1W5, quantité 1" },
    { "write", on = "tests", text = "Essai manuel et quatre cycles automatiques : temps de course conformes." },
    { "write", on = "character", text = "Réparation définitive" },
    { "write", on = "follow_up", text = "Relever la température des bobines au préventif." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "dismantle", on = "1B2" }, { "fit", on = "1B2", with = "DM-PNP-M8" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
    { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 4 },
    { "dismantle", on = "1Y1" }, { "fit", on = "1Y1", with = "BOB-230-1W5" },
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Le poussoir ne sortait plus." },
    { "write", on = "analysis", text = "Bobine mesurée coupée." },
    { "write", on = "element", text = "1Y1" },
    { "write", on = "cause", text = "Usure" },
    { "write", on = "work_done", text = "Bobine remplacée après consignation." },
    { "write", on = "parts", text = "BOB-24-1W5" },
    { "write", on = "tests", text = "Essais manuel et automatique satisfaisants." },
    { "write", on = "character", text = "Définitif" },
    { "sign_report" },
  },
}
