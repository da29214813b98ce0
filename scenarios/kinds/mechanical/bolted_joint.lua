-- Screws that hold a housing on its plate: preload from the torque, taken away by vibration, seen as play.
depanne.api(1)
return depanne.kind {
  id = "bolted_joint", trade = "mechanical",
  name = { fr = "Assemblage vissé", en = "Bolted joint" },
  flags = { "removable" },
  terminals = { { "part", "translation" } },
  inputs = { "vibration" },
  signals = { "preload", "torque", "looseness", "gap", "washer", "thread", "shift", "joint_force", "moved" },
  parameters = {
    torque = { unit = "Nm", default = "25 Nm", min = 0, max = 1000 },
    wanted = { unit = "Nm", default = "25 Nm", min = 0.1, max = 1000 },
    diameter = { unit = "m", default = "8 mm", min = 0.002, max = 0.1 },
    washer = { unit = "1", default = 1, min = 0, max = 1 },
    stripped = { unit = "1", default = 0, min = 0, max = 1 },
    count = { unit = "1", default = 4, min = 1, max = 64 },
    friction = { unit = "1", default = 0.15, min = 0, max = 1 }, -- between the two parts
    life = { unit = "s", default = "500 h", min = 1, max = 1e9 }, -- at 4.5 mm/s
  },
  plate = function(p) return string.format("%d x M%.0f 8.8, %g N·m", p.count, p.diameter * 1000, p.wanted) end,
  laws = function(p)
    return {
      { "fastener", torque = p.torque, wanted_torque = p.wanted, diameter = p.diameter, unlocked = 1 - p.washer, stripped = p.stripped, life = p.life,
        reads = { vibration = "vibration" }, writes = { preload = "preload", torque = "torque", looseness = "looseness", gap = "gap" } },
      { "rod_grip", nodes = { "part", "reference" }, limit = p.friction * p.count, reads = { grip = "preload" },
        writes = { force = "joint_force", slip_speed = "shift" } },
      { "spring", nodes = { "part", "reference" }, preload = 0, rate = 2000, writes = { length = "moved" } },
      { "slide", nodes = { "part" }, mass = 3, minimum = -0.0005, maximum = 0.0005, initial = 0, stop_stiffness = 1e7 },
      { "condition", value1 = p.washer, value2 = p.stripped, writes = { value1 = "washer", value2 = "thread" } },
    }
  end,
  probes = { preload = "preload", looseness = "looseness", x = "moved" },
  measures = { tightness = "torque", gap = "gap", play = "abs(moved) + gap" },
  senses = {
    { "look", when = "washer < 0.5", fr = "Une vis n’a ni rondelle ni frein", en = "A screw has neither washer nor lock" },
    { "look", when = "thread > 0.5", fr = "La vis tourne sans serrer, filets arrachés", en = "The screw turns without tightening, thread torn" },
    { "look", when = "looseness > 0.3", fr = "Trait de repère décalé, jour sous la tête", en = "Witness mark turned, gap under the head" },
    { "look", fr = "Traits de repère alignés", en = "Witness marks in line" },
    { "touch", when = "looseness > 0.3", fr = "La pièce bouge sous la main", en = "The part moves under the hand" },
    { "touch", fr = "Rien ne bouge", en = "Nothing moves" },
    { "listen", when = "looseness > 0.3 and abs(part) > 0.0005", fr = "Cliquetis de l’assemblage", en = "The joint rattles", ambient = true },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  settings = { { id = "torque", parameter = "torque", unit = "Nm", min = 0, max = 40, duration = 120, name = { fr = "Serrage à la clé dynamométrique", en = "Tightening with a torque wrench" } } },
  faults = {
    misadjusted = { name = { fr = "Vis serrées à 6 N·m au lieu de 25", en = "Screws tightened to 6 N·m instead of 25" }, sheet = "B4.17", set = { torque = "6 Nm" } },
    missing_washer = { name = { fr = "Rondelle et frein oubliés", en = "Washer and lock left out" }, sheet = "B4.17", set = { washer = 0 } },
    worn_thread = { name = { fr = "Filets arrachés", en = "Stripped thread" }, sheet = "B4.17", set = { stripped = 1 } },
  },
  care = { { every = "1000 h", fr = "Contrôler le serrage au couple, refaire les traits de repère", en = "Check tightness, renew the witness marks" } },
  spares = {
    { article = "VIS-M8-25", same = true, price = 2, stock = 20, name = { fr = "Vis M8 x 25 8.8 et rondelle-frein", en = "Screw M8 x 25 8.8 and lock washer" } },
    { article = "VIS-M8-25-109", equivalent = true, price = 3, stock = 12, set = {}, name = { fr = "Vis M8 x 25 10.9 et rondelle-frein", en = "Screw M8 x 25 10.9 and lock washer" } },
    { article = "VIS-M8-25-N", wrong = true, price = 1, stock = 20, set = { washer = 0 }, name = { fr = "Vis M8 x 25 sans rondelle", en = "Screw M8 x 25 without washer" } },
  },
  article = "VIS-M8-25", price = 2, replace_duration = "15 min",
}
