-- Profiled rail and its ball carriage: runs lightly, positions well; dirt, dryness, a bent rail make it bind.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/guide.lua"
return depanne.kind {
  id = "linear_guide", trade = "mechanical",
  name = { fr = "Guidage à billes sur rail", en = "Ball rail guide" },
  flags = { "removable" },
  terminals = { { "carriage", "translation" } },
  signals = shared.signals,
  parameters = shared.parameters { friction = "4 N", play = "0 mm" },
  plate = function(p) return "Rail taille 15, classe H, précharge C0" end,
  laws = shared.laws,
  probes = { force = "force + tight_force", x = "position", repeatability = "repeatability" },
  measures = { force = "abs(force) + abs(tight_force)", play = "play", noise = "50 + 12 * chips * (abs(slip) > 0.005) + 8 * dry * (abs(slip) > 0.005)" },
  senses = {
    { "look", when = "chips > 0.5", fr = "Copeaux et billes marquées au bord du chariot", en = "Chips, and marked balls at the carriage’s edge" },
    { "look", when = "dry > 0.5", fr = "Rail sec, mat", en = "Rail dry and dull" },
    { "look", fr = "Rail gras et brillant, racleurs en place", en = "Rail greasy and bright, wipers in place" },
    { "listen", when = "chips > 0.5 and abs(slip) > 0.005", fr = "Les billes crépitent", en = "The balls crackle", ambient = true },
    { "listen", when = "dry > 0.5 and abs(slip) > 0.005", fr = "Le chariot broute et grince", en = "The carriage judders and squeaks", ambient = true },
    { "listen", fr = "Glissement discret", en = "Quiet sliding" },
    { "touch", when = "play > 0.05 mm", fr = "Le chariot bouge sous la main, de côté", en = "The carriage moves sideways under the hand" },
    { "touch", when = "abs(tight_force) > 10", fr = "Point dur à cet endroit de la course", en = "A tight spot at this place of the stroke" },
    { "touch", when = "dry > 0.5", fr = "Il faut forcer pour le déplacer", en = "It takes force to move it" },
    { "touch", fr = "Le chariot glisse d’un doigt", en = "The carriage slides with one finger" },
  },
  faults = {
    worn_dry = { name = { fr = "Guidage sec : effort x 4, broutage", en = "Dry guide: force x 4, stick-slip" }, sheet = "B4.7", set = { friction = "16 N", stiction = 2, dry = 1 } },
    clogged_chips = { name = { fr = "Copeaux dans le chariot", en = "Chips in the carriage" }, sheet = "B4.7", set = { friction = "9 N", chips = 1, viscous = "20 N.s/m" } },
    worn_play = { name = { fr = "Jeu de 0,1 mm : position à 0,3 mm", en = "Play of 0.1 mm: position to 0.3 mm" }, sheet = "B4.7", set = { play = "0.1 mm" } },
    misadjusted_preload = { name = { fr = "Précharge perdue", en = "Preload lost" }, sheet = "B4.7", set = { play = "0.03 mm", friction = "2.5 N" } },
    moved_rail = { name = { fr = "Rail désaligné : point dur", en = "Rail out of line: a tight spot" }, sheet = "B4.7", set = { tight_force = "120 N" } },
    seizing = { name = { fr = "Chariot grippé", en = "Carriage seizing" }, sheet = "B4.7", set = { friction = "400 N", chips = 1 } },
  },
  wear = {
    { law = "W3", fault = "worn_play", rate = "abs(slip) * (1 + 9 * dry + 5 * chips) / 50e6 * 1", power = 1.5 },
    { law = "W3", fault = "worn_dry", rate = "1 / 6000 h" },
  },
  care = { { every = "500 h", fr = "Graisser les chariots, nettoyer le rail", en = "Grease the carriages, clean the rail" } },
  spares = {
    { article = "RAIL-15-H", same = true, price = 86, stock = 1, name = { fr = "Chariot taille 15 H C0", en = "Carriage size 15 H C0" } },
    { article = "RAIL-15-L", equivalent = true, price = 97, stock = 1, set = { friction = "5 N" }, name = { fr = "Chariot taille 15 long, C0", en = "Carriage size 15 long, C0" } },
    { article = "RAIL-20-H", wrong = true, price = 99, stock = 1, set = { friction = "300 N" }, name = { fr = "Chariot taille 20", en = "Carriage size 20" } },
  },
  article = "RAIL-15-H", price = 86, replace_duration = "60 min",
}
