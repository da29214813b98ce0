-- The absorber of the X axis has lost its oil: the axis bangs at the end of its stroke.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/amortisseur_2e1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le bras tape en bout de course", en = "The arm bangs at the end of its stroke" },
  task = "diagnose", trade = "mechanical", level = 1, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "2E1.leaking", at = "5 s" } },
  arrival = "150 s",
  order = "OT 26-0310",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Le bras tape à droite à chaque pièce, un coup sec. J’ai peur que quelque chose casse. On m’a dit de baisser l’air.", en = "The arm bangs on the right at each piece, a sharp knock. I am afraid something will break. I was told to lower the air." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Hier après-midi.", en = "Yesterday afternoon." } },
    { id = "side", person = "operator", q = { fr = "D’un seul côté ?", en = "On one side only?" },
      a = { fr = "Oui, seulement à droite.", en = "Yes, only on the right." } },
    { id = "settings", person = "colleague", q = { fr = "Les limiteurs ont-ils été touchés ?", en = "Were the flow controls touched?" },
      a = { fr = "Non, ils sont plombés à la peinture.", en = "No, they are marked with paint." } },
    { id = "oil", person = "operator", q = { fr = "Avez-vous vu de l’huile ?", en = "Have you seen oil?" },
      a = { fr = "Un peu, sous la butée.", en = "A little, under the stop." } },
  },
  history = {
    { date = "2025-12-12", order = "OT 25-0488", ref = "2E1", hours = 0.3,
      finding = { fr = "Contrôle annuel des amortisseurs", en = "Yearly check of the absorbers" },
      action = { fr = "Bon", en = "Sound" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "4Q2.misadjusted_open", "4A.worn_cushion", "2E1.worn", "2E1.moved" },
  expectations = {
    root = "2E1.leaking",
    element = "2E1",
    modes = { "leaking" },
    causes = { "normal_wear", "age" },
    repair = { { "2E1" } },
    remedies = { "fit" },
    chain = { "4V1", "4Q1", "4Q2", "4A", "2E1" },
    functional_chain = { "4A", "2E1" },
    symptom = { { mode = "listen", on = "2E1" }, { mode = "look", on = "2E1" } },
    proofs = {
      { { mode = "look", on = "2E1", shown = { fr = "Huile autour", en = "Oil around" } }, { mode = "touch", on = "2E1", shown = { fr = "sans résistance", en = "without resistance" } } },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "side", "settings", "oil" },
    see = { { "look", on = "2E1" }, { "listen", on = "2E1" }, { "look", on = "4A" } },
    documents = { "folio:P2", "folio:M1", "settings" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "4A", "action", "Axe X : arrivée en butée à droite" },
    suppose = {
      { "2E1", "leaking", "Amortisseur vidé de son huile" },
      { "4Q2", "misadjusted", "Limiteur de débit trop ouvert" },
      { "4A", "worn", "Amortissement du vérin usé" },
    },
    search = {
      { "look", on = "4Q2" },
      { "look", on = "4Q1" },
      { "reject", on = "4Q2", mode = "misadjusted", cites = { -2 }, text = "Limiteurs à leur repère" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "touch", on = "2E1" },
      { "confirm", on = "2E1", mode = "leaking", cites = { -1 }, text = "La tige s’enfonce sans résistance, huile autour" },
    },
    diagnosis = { "2E1", "leaking", "normal_wear", "Amortisseur vidé de son huile : il ne freine plus l’axe X" },
    part = "2E1",
    work = {
      { "mark", on = "2E1" },
      { "dismantle", on = "2E1" },
      { "fit", on = "2E1", with = "AMO-M20-12" },
      { "tighten", on = "2E1", value = 20 },
    },
    check = {
      { "listen", on = "2E1" },
      { "look", on = "4A" },
      { "measure", on = "4A", mode = "stopwatch" },
    },
    waste = { { "2E1", "metal" } },
    report = {
      symptom = "Coup sec à droite à chaque course de l’axe X, production maintenue.",
      analysis = "Huile autour de la tige, amortisseur sans résistance ; limiteurs à leur repère.",
      element = "2E1, amortisseur de l’axe X",
      cause = "Usure normale du joint.",
      work_done = "Consignations Q0 et 0V1, amortisseur remplacé, butée à sa cote.",
      parts = "AMO-M20-12, quantité 1",
      tests = "Essai manuel et cycles automatiques, plus de choc.",
      follow_up = "Échange systématique à 5 millions de courses.",
    },
  },

  -- The flow controls are closed instead.
  bad = solution.wrong({
    { "adjust", on = "4Q2", mode = "opening", value = 20 },
    { "adjust", on = "4Q1", mode = "opening", value = 20 },
  }, {
    symptom = "Le bras tapait.",
    analysis = "Limiteurs trop ouverts.",
    element = "4Q2",
    cause = "Réglage",
    work_done = "Limiteurs fermés.",
    parts = "Aucune",
    tests = "Conforme.",
  }),
}
