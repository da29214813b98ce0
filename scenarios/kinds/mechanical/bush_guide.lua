-- Column in bronze bushes: rubs more than balls, forgives more, wears into play.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/guide.lua"
return depanne.kind {
  id = "bush_guide", trade = "mechanical",
  name = { fr = "Colonne et bagues bronze", en = "Column in bronze bushes" },
  flags = { "removable" },
  terminals = { { "carriage", "translation" } },
  signals = shared.signals, laws = shared.laws,
  parameters = shared.parameters { friction = "12 N", play = "0.02 mm" },
  plate = function(p) return "D20, bague bronze, jeu 0,02 mm" end,
  probes = { force = "force + tight_force", x = "position", repeatability = "repeatability" },
  measures = { force = "abs(force) + abs(tight_force)", play = "play", noise = "50 + 12 * chips * (abs(slip) > 0.005) + 8 * dry * (abs(slip) > 0.005)" },
  senses = {
    { "look", when = "chips > 0.5", fr = "Copeaux collés à la graisse, colonne rayée", en = "Chips in the grease, column scored" },
    { "look", when = "dry > 0.5", fr = "Colonne sèche, bronze transféré", en = "Column dry, bronze smeared on it" },
    { "look", when = "play > 0.1 mm", fr = "Bague ovale, jour d’un côté", en = "Bush oval, light on one side" },
    { "look", fr = "Film de graisse sur la colonne", en = "Film of grease on the column" },
    { "listen", when = "dry > 0.5 and abs(slip) > 0.005", fr = "La bague grince et broute", en = "The bush squeals and judders", ambient = true },
    { "listen", fr = "Glissement discret", en = "Quiet sliding" },
    { "touch", when = "play > 0.1 mm", fr = "Le coulisseau bascule sous la main", en = "The slide rocks under the hand" },
    { "touch", when = "abs(tight_force) > 10", fr = "Point dur à cet endroit de la course", en = "A tight spot at this place of the stroke" },
    { "touch", when = "dry > 0.5", fr = "Il faut forcer pour le déplacer", en = "It takes force to move it" },
    { "touch", fr = "Glisse à la main", en = "Slides by hand" },
  },
  faults = {
    worn_dry = { name = { fr = "Bague sèche : effort x 4, broutage", en = "Dry bush: force x 4, stick-slip" }, sheet = "B4.7", set = { friction = "48 N", stiction = 2, dry = 1 } },
    clogged_chips = { name = { fr = "Copeaux dans la bague", en = "Chips in the bush" }, sheet = "B4.7", set = { friction = "40 N", chips = 1 } },
    worn_bush = { name = { fr = "Bague usée", en = "Bush worn" }, sheet = "B4.7", set = { play = "0.2 mm", friction = "8 N" } },
    moved_rail = { name = { fr = "Colonnes non parallèles : point dur", en = "Columns not parallel: a tight spot" }, sheet = "B4.7", set = { tight_force = "150 N" } },
    seizing = { name = { fr = "Bague grippée", en = "Bush seizing" }, sheet = "B4.7", set = { friction = "450 N", dry = 1 } },
  },
  wear = {
    { law = "W4", fault = "worn_bush", rate = "abs(slip) * (1 + 4 * dry + 5 * chips) / 3e6", power = 1.5 },
    { law = "W3", fault = "worn_dry", rate = "1 / 2000 h" },
  },
  care = { { every = "250 h", fr = "Graisser les colonnes, essuyer", en = "Grease the columns, wipe" } },
  spares = {
    { article = "BAG-20-B", same = true, price = 14, stock = 2, name = { fr = "Bague bronze D20", en = "Bronze bush D20" } },
    { article = "BAG-20-P", equivalent = true, price = 17, stock = 2, set = { friction = "10 N" }, name = { fr = "Bague polymère D20", en = "Polymer bush D20" } },
    { article = "BAG-20-F8", wrong = true, price = 13, stock = 1, set = { play = "0.25 mm" }, name = { fr = "Bague D20 à jeu large", en = "Bush D20, wide clearance" } },
  },
  article = "BAG-20-B", price = 14, replace_duration = "50 min",
}
