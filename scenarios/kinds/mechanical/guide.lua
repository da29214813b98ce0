-- Plain guide of a slide: a column in bronze bushes. Its friction shows on its surface: dry and scored above 60 N.
depanne.api(1)
return depanne.kind {
  id = "guide", trade = "mechanical",
  name = { fr = "Guidage lisse", en = "Plain guide" },
  flags = { "removable" },
  terminals = { { "carriage", "translation" } },
  signals = { "scored" },
  parameters = {
    friction = { unit = "N", default = "4 N", min = 0, max = 1e4 },
    stiction = { unit = "1", default = 1, min = 1, max = 5 }, -- sticking over sliding; grease keeps it at 1
    viscous = { unit = "N.s/m", default = "0 N.s/m", min = 0, max = 1e5 },
  },
  plate = function(p) return "Bagues bronze D16, graisse tous les 6 mois" end,
  laws = function(p)
    return {
      { "friction", nodes = { "carriage" }, coulomb = p.friction, stiction_ratio = p.stiction, viscous = p.viscous },
      { "proximity", from = 60 - p.friction, to = 1e6, hysteresis = 0, delay = 0, writes = { detected = "scored" } },
    }
  end,
  measures = { force = "friction" }, -- to push the carriage by hand
  senses = {
    { "look", when = "scored", fr = "Colonne sèche et rayée, limaille de bronze au bord de la bague",
      en = "Column dry and scored, bronze filings at the edge of the bush" },
    { "look", fr = "Colonne lisse, film de graisse visible", en = "Column smooth, film of grease visible" },
    { "touch", when = "scored", fr = "Le chariot accroche, il faut forcer pour le déplacer à la main",
      en = "The carriage catches, it takes force to move it by hand" },
    { "touch", fr = "Le chariot glisse librement à la main", en = "The carriage slides freely by hand" },
    { "listen", when = "scored and (carriage > 0.005 or carriage < 0 - 0.005)", fr = "Le guidage grince pendant la course",
      en = "The guide squeals during the stroke", ambient = true },
    { "listen", fr = "Aucun grincement", en = "No squeal" },
  },
  faults = {
    seizing = { name = { fr = "Guidage grippé", en = "Guide seizing" }, set = { friction = "270 N" } },
    worn = { name = { fr = "Guidage sec", en = "Dry guide" }, set = { friction = "120 N" } },
  },
  spares = {
    { article = "GUI-B16", same = true, price = 48, stock = 1,
      name = { fr = "Colonne D16 et bagues bronze, montées", en = "Column D16 and bronze bushes, fitted" } },
    { article = "GUI-P16", equivalent = true, price = 55, stock = 1, set = { friction = "5 N" },
      name = { fr = "Colonne D16 et bagues polymère autolubrifiantes", en = "Column D16 and self-lubricating polymer bushes" },
      remark = { fr = "Même diamètre, même entraxe, sans graissage", en = "Same diameter and centres, no greasing" } },
    { article = "GUI-B20", wrong = true, price = 57, stock = 1, set = { friction = "400 N" },
      name = { fr = "Colonne D20 et bagues bronze", en = "Column D20 and bronze bushes" },
      remark = { fr = "Diamètre 20 : entraxe et alésage différents", en = "Diameter 20: other centres and bore" } },
  },
  article = "GUI-B16", price = 48, replace_duration = "40 min",
}
