-- The pusher guide 1L1 seizes: slow out, no return although the pressures are right.
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

local pneumatic_lockout = {
  { "operate", on = "0V1", mode = "handle", value = 0 },
  { "lock", on = "0V1" }, { "tag", on = "0V1" }, { "identify", on = "0V1" },
  { "dissipate", on = "1V1" },
  { "measure", on = "0S1:P", mode = "bar" }, { "measure", on = "1A:A", mode = "bar" }, { "measure", on = "1A:B", mode = "bar" },
}
local pneumatic_return = {
  { "untag", on = "0V1" }, { "unlock", on = "0V1" }, { "operate", on = "0V1", mode = "handle", value = 1 },
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
  id = "emmanchement/guide_1l1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le poussoir force et ne revient pas", en = "The pusher strains and does not come back" },
  task = "diagnose", trade = "mechanical", level = 3, minutes = 90,
  competences = { "CCP2-C1", "CCP3-C1", "CCP3-C2" },
  faults = { { "1L1.seizing", at = "20 s" } },
  arrival = "45 s",
  order = "OT 26-0152",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "Le poussoir est sorti tout doucement en grinçant et il n’est jamais revenu. J’ai E11 puis E12. Pour moi le vérin est mort.",
             en = "The pusher came out very slowly, squealing, and never came back. I have E11, then E12. For me the cylinder is dead." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Il grinçait depuis deux jours, et là il s’est bloqué.", en = "It had squealed for two days, and now it stuck." } },
    { id = "grease", person = "operator",
      q = { fr = "Le guidage est-il graissé ?", en = "Is the guide greased?" },
      a = { fr = "Le graissage, c’est la maintenance. Je n’ai vu personne depuis l’été.", en = "Greasing is maintenance's job. I have seen nobody since the summer." } },
    { id = "dust", person = "operator",
      q = { fr = "Rien de tombé dans le mécanisme ?", en = "Nothing fallen into the mechanism?" },
      a = { fr = "Des poussières d’aluminium, comme d’habitude. Pas de pièce coincée.", en = "Aluminium dust, as usual. No part jammed." } },
    { id = "air", person = "operator",
      q = { fr = "L’air est-il bon ?", en = "Is the air good?" },
      a = { fr = "Oui, le manomètre n’a pas bougé.", en = "Yes, the gauge has not moved." } },
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
    { date = "2025-12-19", order = "OT 25-0511", ref = "1L1", hours = 0,
      finding = { fr = "Graissage semestriel du guidage 1L1", en = "Half-yearly greasing of guide 1L1" },
      action = { fr = "Non réalisé : ligne en production, reporté sans date", en = "Not done: line in production, put off without a date" } },
    { date = "2026-02-12", order = "OT 26-0077", ref = "1A", hours = 0.4,
      finding = { fr = "Vérin soupçonné faible", en = "Cylinder suspected of being weak" },
      action = { fr = "Pressions contrôlées bonnes, rien changé", en = "Pressures found good, nothing changed" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "pneumatic" },
  expectations = {
    root = "1L1.seizing", element = "1L1", modes = { "seizing", "stuck", "worn" }, causes = { "lubrication", "pollution" },
    repair = { { "1L1" } },
    chain = { "1A", "1L1", "1V1", "1Q1", "1Q2", "T7", "T8", "T9", "T10", "0S1" },
    minimum_information = { "order", "operator", "panel", "history" },
    symptom = { { mode = "look", on = "1A" }, { mode = "panel", on = "E12" } },
    proofs = {
      { { mode = "bar", on = "1A:B", above = 500000, judged = "normal" },
        { mode = "bar", on = "1A:A", below = 50000, judged = "normal" },
        { mode = "look", on = "1L1", shown = { fr = "rayée", en = "scored" } } },
      { { mode = "bar", on = "1A:B", above = 500000, judged = "normal" },
        { mode = "touch", on = "1L1", shown = { fr = "accroche", en = "catches" } } },
    },
    readings = {
      { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" },
    },
    accepted_articles = { "GUI-P16" },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S4", "T-S5", "T-S6", "T-S8", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "grease" },
    { "read_panel" }, { "look", on = "1A" }, { "listen", on = "1L1" }, { "read_plc", mode = "steps" }, { "look", on = "0P1" },
    { "open_document", on = "history" }, { "open_document", on = "folio:P1" }, { "open_document", on = "parts" },
    { "declare_risk", on = "electrical", text = "Consignation de Q0 avant d’ouvrir le mécanisme" },
    { "declare_risk", on = "pressure", text = "Le vérin pousse encore : consignation et purge avant démontage" },
    { "declare_risk", on = "movement", text = "Le poussoir peut partir d’un coup s’il se libère : personne dans la course" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 }, { "wear", on = "gloves", value = 1 },
    { "hypothesis", on = "1L1", mode = "seizing", text = "Guidage qui grippe : lent, grincement, plus de retour" },
    { "hypothesis", on = "1A", mode = "leaking", text = "Vérin sans force" },
    { "hypothesis", on = "1V1", mode = "stuck", text = "Distributeur resté en position de sortie" },
    { "measure", on = "1A:B", mode = "bar" }, { "judge", mode = "normal", value = -1 },
    { "measure", on = "1A:A", mode = "bar" }, { "judge", mode = "normal", value = -1 },
    { "reject", on = "1V1", mode = "stuck", cites = { -2, -4 }, text = "6 bar côté tige, 0 bar côté fond : le distributeur est bien au repos" },
    { "reject", on = "1A", mode = "leaking", cites = { -3, -5 }, text = "Le vérin tire à pleine pression et ne bouge pas : le blocage est mécanique" },
    { "look", on = "1L1" },
    { "confirm", on = "1L1", mode = "seizing", cites = { -1 }, text = "Colonne sèche et rayée, limaille de bronze" },
    { "diagnose", on = "1L1", mode = "seizing", with = "lubrication", text = "Guidage 1L1 grippé faute de graissage : les pressions sont bonnes, le chariot ne coulisse plus" },
    { "query_store", on = "1L1" },
    { "announce", mode = "stop" }, { "mark_zone", value = 1 }, { "open_document", on = "lockout" },
  }, electrical_lockout, pneumatic_lockout, {
    { "touch", on = "1L1" },
    { "dismantle", on = "1L1" }, { "fit", on = "1L1", with = "GUI-B16" },
    { "lubricate", on = "1L1", with = "graisse lithium" },
    { "touch", on = "1L1" },
    { "mark_zone", value = 0 }, { "announce", mode = "restart" },
  }, pneumatic_return, electrical_return, restart, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Messages E11 puis E12, poussoir sorti lentement en grinçant et resté dehors." },
    { "write", on = "analysis", text = "6 bar côté tige, 0 bar côté fond, tige immobile : la partie pneumatique est bonne, le blocage est mécanique. Colonne de 1L1 sèche et rayée." },
    { "write", on = "element", text = "1L1, guidage du poussoir" },
    { "write", on = "cause", text = "Défaut de lubrification : graissage de décembre reporté et jamais fait." },
    { "write", on = "work_done", text = "Consignations électrique et pneumatique, purge, remplacement du guidage 1L1, graissage, coulissement contrôlé à la main, remise en service." },
    { "write", on = "parts", text = "GUI-B16" },
    { "write", on = "tests", text = "Essai manuel et quatre cycles : sortie 0,51 s, rentrée 0,75 s." },
    { "write", on = "character", text = "Réparation définitive" },
    { "write", on = "follow_up", text = "Replanifier le graissage semestriel ; proposer des bagues polymère GUI-P16 sans graissage au prochain échange." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "lubricate", on = "1L1", with = "graisse lithium" },
    { "adjust", on = "0Z1", mode = "pressure", value = 8 },
    { "write", on = "symptom", text = "Vérin bloqué." },
    { "write", on = "analysis", text = "Vérin mesuré sans force." },
    { "write", on = "work_done", text = "Vérin remplacé après consignation." },
    { "dismantle", on = "1A" }, { "fit", on = "1A", with = "V-25-100-A" },
    { "hand_over", mode = "definitive" },
  },
}
