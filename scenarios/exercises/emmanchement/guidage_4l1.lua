-- The ball guide of the X axis seizes: the axis stops half-way, alarm E44.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/guidage_4l1", line = "lines/emmanchement/line.lua",
  title = { fr = "L’axe X broute et s’arrête", en = "The X axis judders and stops" },
  task = "diagnose", trade = "mechanical", level = 3, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "4L1.seizing", at = "110 s" } },
  arrival = "145 s",
  order = "OT 26-0307",
  operator = {
    name = { fr = "M. Haddad, conducteur de ligne", en = "Mr Haddad, line operator" },
    says = { fr = "Le bras part à droite, il broute et s’arrête à mi-course. Il doit manquer d’air, le vérin est mou.", en = "The arm goes right, judders and stops half-way. It must lack air, the cylinder is weak." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Il ralentissait depuis deux jours, ce matin il s’est arrêté.", en = "It had been slowing for two days, this morning it stopped." } },
    { id = "air", person = "operator", q = { fr = "Les autres vérins sont-ils normaux ?", en = "Are the other cylinders normal?" },
      a = { fr = "Oui, il n’y a que celui-là.", en = "Yes, only that one." } },
    { id = "chips", person = "colleague", q = { fr = "D’où viennent les copeaux sur le rail ?", en = "Where do the chips on the rail come from?" },
      a = { fr = "On a percé une équerre au-dessus la semaine dernière.", en = "A bracket was drilled above it last week." } },
    { id = "grease", person = "colleague", q = { fr = "Quand le rail a-t-il été graissé ?", en = "When was the rail greased?" },
      a = { fr = "En décembre.", en = "In December." } },
  },
  history = {
    { date = "2026-03-06", order = "OT 26-0284", ref = "4A", hours = 1.0,
      finding = { fr = "Équerre de goulotte percée sur place", en = "Cable tray bracket drilled in place" },
      action = { fr = "Équerre posée", en = "Bracket fitted" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "4A.leaking", "4A.worn", "4Q2.misadjusted", "2E1.moved", "4V1.stuck" },
  expectations = {
    root = "4L1.seizing",
    element = "4L1",
    modes = { "seizing" },
    causes = { "pollution", "lubrication", "normal_wear" },
    repair = { { "4L1" } },
    remedies = { "fit" },
    chain = { "4V1", "4Q1", "4Q2", "4A", "4L1", "2E1" },
    functional_chain = { "4A" },
    symptom = { { mode = "panel", on = "E44" }, { mode = "look", on = "4A" } },
    proofs = {
      { { mode = "bar", on = "0S1:P", above = 500000, judged = "normal" }, { mode = "look", on = "4L1", shown = { fr = "Copeaux", en = "Chips" } } },
    },
    lubrication = { ["4L1"] = { product = { "graisse lithium", "KP2K" }, quantity = { 2, 10 } } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP3-C2.K4" },
  },

  reference = solution.reference {
    ask = { "since", "air", "chips", "grease" },
    see = { { "look", on = "4A" }, { "look", on = "4L1" }, { "listen", on = "4L1" }, { "look", on = "0P1" } },
    documents = { "folio:P2", "folio:M1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "4A", "action", "Axe X : pression présente, course interrompue" },
    suppose = {
      { "4L1", "seizing", "Chariot grippé par des copeaux" },
      { "4A", "leaking", "Joint du vérin sans tige" },
      { "4V1", "stuck", "Distributeur bloqué" },
    },
    search = {
      { "measure", on = "0S1:P", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "look", on = "4L1" },
      { "touch", on = "4L1" },
      { "measure", on = "4L1", mode = "play" },
      { "confirm", on = "4L1", mode = "seizing", cites = { -3 }, text = "Copeaux et billes marquées au bord du chariot" },
    },
    diagnosis = { "4L1", "seizing", "pollution", "Chariot du guidage X grippé par les copeaux du perçage" },
    part = "4L1",
    work = {
      { "mark", on = "4L1" },
      { "dismantle", on = "4L1" },
      { "fit", on = "4L1", with = "RAIL-15-H" },
      { "lubricate", on = "4L1", with = "graisse lithium", value = 5 },
      { "measure", on = "4L1", mode = "pull" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "4L1" },
    },
    check = {
      { "look", on = "4A" },
    },
    waste = { { "4L1", "metal" } },
    report = {
      symptom = "Défaut E44 : l’axe X s’arrête à mi-course, pression normale.",
      analysis = "Pression d’alimentation normale ; copeaux et billes marquées au bord du chariot, point dur à la main.",
      element = "4L1, guidage à billes de l’axe X",
      cause = "Pollution par copeaux lors d’un perçage au-dessus du rail.",
      work_done = "Consignations Q0 et 0V1, échange du rail et du chariot, graissage, contrôle de l’effort.",
      parts = "RAIL-15-H, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Protéger les guidages avant tout perçage.",
    },
  },

  -- More pressure is asked of the regulator.
  bad = solution.wrong({
    { "adjust", on = "0Z1", mode = "pressure", value = 8 },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Axe X lent.",
    analysis = "Manque de pression.",
    element = "0Z1",
    cause = "Réglage",
    work_done = "Pression montée.",
    parts = "Aucune",
    tests = "Conforme.",
  }),
}
