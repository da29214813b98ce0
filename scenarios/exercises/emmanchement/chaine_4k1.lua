-- The chain of the clearing conveyor is 2.5 % too long: it rides up its teeth.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/chaine_4k1", line = "lines/emmanchement/line.lua",
  title = { fr = "La chaîne du convoyeur de sortie claque", en = "The outlet conveyor's chain knocks" },
  task = "diagnose", trade = "mechanical", level = 3, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "4K1.worn", at = "5 s" } },
  arrival = "150 s",
  order = "OT 26-0305",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "La chaîne du convoyeur de sortie claque et saute quand il démarre. Pour l’instant ça passe, mais elle pend.", en = "The chain of the outlet conveyor knocks and jumps when it starts. It still goes, but it hangs." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Deux ou trois semaines, de pire en pire.", en = "Two or three weeks, worse and worse." } },
    { id = "tension", person = "colleague", q = { fr = "La chaîne a-t-elle été retendue ?", en = "Was the chain tightened?" },
      a = { fr = "Oui, deux fois ce mois-ci.", en = "Yes, twice this month." } },
    { id = "oil", person = "colleague", q = { fr = "Quand a-t-elle été graissée ?", en = "When was it greased?" },
      a = { fr = "Au dernier préventif, en janvier.", en = "At the last preventive work, in January." } },
    { id = "parts", person = "operator", q = { fr = "Des pièces arrivent-elles de travers ?", en = "Do pieces arrive askew?" },
      a = { fr = "Quelques-unes.", en = "Some." } },
  },
  history = {
    { date = "2026-02-20", order = "OT 26-0087", ref = "4K1", hours = 0.3,
      finding = { fr = "Chaîne détendue", en = "Chain slack" },
      action = { fr = "Tendeur repris", en = "Tensioner taken up" } },
    { date = "2026-03-02", order = "OT 26-0277", ref = "4K1", hours = 0.3,
      finding = { fr = "Chaîne de nouveau détendue", en = "Chain slack again" },
      action = { fr = "Tendeur en fin de course", en = "Tensioner at its end" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "4K1.stuck_tensioner", "4K1.worn_hooked", "4K1.moved_sprocket" },
  expectations = {
    root = "4K1.worn",
    element = "4K1",
    modes = { "worn" },
    causes = { "normal_wear", "lubrication" },
    repair = { { "4K1" } },
    remedies = { "fit" },
    chain = { "M3", "4R1", "4K1", "4D1" },
    functional_chain = { "4D1", "M3", "4K1" },
    symptom = { { mode = "look", on = "4K1" }, { mode = "listen", on = "4K1" } },
    proofs = {
      { { mode = "calliper", on = "4K1", above = 0.2585, judged = "abnormal" } },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C1.K1" },
  },

  reference = solution.reference {
    ask = { "since", "tension", "oil", "parts" },
    see = { { "look", on = "4K1" }, { "listen", on = "4K1" }, { "look", on = "4D1" } },
    documents = { "folio:M1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "4D1", "action", "Dégagement : transmission par chaîne" },
    suppose = {
      { "4K1", "worn", "Chaîne allongée par usure" },
      { "4K1", "stuck", "Tendeur grippé" },
      { "4K1", "moved", "Pignon désaligné" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "measure", on = "4K1", mode = "calliper" },
      { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "4K1", mode = "worn", cites = { -2 }, text = "260,4 mm sur 20 pas pour 259,1 mm admis : allongement de 2,5 %" },
      { "measure", on = "4K1", mode = "misalignment" },
      { "judge", mode = "normal", value = -1 },
      { "reject", on = "4K1", mode = "moved", cites = { -2 }, text = "Pignons alignés" },
    },
    diagnosis = { "4K1", "worn", "normal_wear", "Chaîne allongée de 2,5 % (limite 2 %)" },
    part = "4K1",
    work = {
      { "mark", on = "4K1" },
      { "dismantle", on = "4K1" },
      { "fit", on = "4K1", with = "08B-1-5M" },
      { "lubricate", on = "4K1", with = "huile ISO VG 150", value = 10 },
      { "measure", on = "4K1", mode = "calliper" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "4K1" },
    },
    check = {
      { "listen", on = "4K1" },
    },
    waste = { { "4K1", "metal" } },
    report = {
      symptom = "Chaîne qui pend et claque au démarrage du convoyeur de dégagement.",
      analysis = "20 pas mesurés 260,4 mm pour 254,0 mm : allongement 2,5 %, pignons alignés.",
      element = "4K1, chaîne 08B-1",
      cause = "Usure normale, tendeur en fin de course.",
      work_done = "Consignation Q0, arrêt constaté, chaîne remplacée, graissée, flèche réglée, carter remonté.",
      parts = "08B-1-5M, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Mesurer l’allongement au préventif semestriel.",
    },
  },

  -- The tensioner is taken up once more.
  bad = solution.wrong({
    { "adjust", on = "4K1", mode = "slack", value = 0.4 },
  }, {
    symptom = "Chaîne détendue.",
    analysis = "Réglage.",
    element = "4K1",
    cause = "Réglage",
    work_done = "Tendeur repris.",
    parts = "Aucune",
    tests = "Conforme.",
  }),
}
