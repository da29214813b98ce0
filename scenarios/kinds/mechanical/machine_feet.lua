-- Four feet of a motor on its bed plate, with their shims and screws: where soft foot and misalignment come from.
depanne.api(1)
local function shim(id, fr, en)
  return { id = "shim_" .. id, parameter = "shim_" .. id, unit = "mm", min = 0, max = 5, duration = 300,
    name = { fr = "Cale, pied " .. fr, en = "Shim, foot " .. en } }
end
return depanne.kind {
  id = "machine_feet", trade = "mechanical",
  name = { fr = "Pieds de machine et cales", en = "Machine feet and shims" },
  terminals = { { "shaft", "rotation" } },
  signals = { "offset", "angle", "height", "soft_foot", "radial", "preload", "torque", "looseness", "gap", "vibration", "once", "twice", "harmonics", "zone" },
  parameters = {
    base_front_left = { unit = "m", default = "0 mm", min = -0.05, max = 0.05 },
    base_rear_left = { unit = "m", default = "0 mm", min = -0.05, max = 0.05 },
    shim_front_left = { unit = "m", default = "1 mm", min = 0, max = 0.02 },
    shim_front_right = { unit = "m", default = "1.01 mm", min = 0, max = 0.02 },
    shim_rear_left = { unit = "m", default = "1.02 mm", min = 0, max = 0.02 },
    shim_rear_right = { unit = "m", default = "1.03 mm", min = 0, max = 0.02 },
    wanted = { unit = "m", default = "1 mm", min = -0.05, max = 0.05 },
    sideways = { unit = "m", default = "0.02 mm", min = -0.05, max = 0.05 },
    tightening = { unit = "Nm", default = "25 Nm", min = 0, max = 500 },
  },
  plate = function(p) return "4 x M8 classe 8.8, 25 N·m" end,
  laws = function(p)
    return {
      { "feet", base_front_left = p.base_front_left, base_rear_left = p.base_rear_left, shim_front_left = p.shim_front_left,
        shim_front_right = p.shim_front_right, shim_rear_left = p.shim_rear_left, shim_rear_right = p.shim_rear_right,
        wanted = p.wanted, sideways = p.sideways,
        writes = { offset = "offset", angle = "angle", height = "height", soft_foot = "soft_foot", force = "radial" } },
      { "fastener", torque = p.tightening, wanted_torque = 25, reads = { vibration = "vibration" },
        writes = { preload = "preload", torque = "torque", looseness = "looseness", gap = "gap" } },
      { "vibration", nodes = { "shaft" }, reads = { offset = "offset", angle = "angle", looseness = "looseness", soft_foot = "soft_foot" },
        writes = { total = "vibration", once = "once", twice = "twice", harmonics = "harmonics", zone = "zone" } },
    }
  end,
  probes = { offset = "offset", angle = "angle", soft_foot = "soft_foot", radial_force = "radial", v_once = "once", v_twice = "twice" },
  measures = { vibration = "vibration", misalignment = "offset", gap = "soft_foot + gap", tightness = "torque", noise = "60 + 5000 * vibration" },
  senses = {
    { "look", when = "looseness > 0.3", fr = "Une vis de pied tourne à la main, trace de frottement autour", en = "A foot screw turns by hand, marks of rubbing around it" },
    { "look", fr = "Vis en place, cales propres", en = "Screws in place, shims clean" },
    { "touch", when = "soft_foot > 0.1 mm", fr = "Le bâti bouge quand on desserre une vis", en = "The frame moves as one screw is undone" },
    { "touch", when = "vibration > 0.0018", fr = "Le pied tremble sous la main", en = "The foot trembles under the hand" },
    { "touch", fr = "Pieds fermes", en = "Feet firm" },
    { "listen", when = "looseness > 0.3 and abs(shaft) > 10", fr = "Cliquetis au pied", en = "Rattle at the foot", ambient = true },
    { "listen", fr = "Rien de particulier", en = "Nothing particular" },
  },
  settings = {
    shim("front_left", "avant gauche", "front left"), shim("front_right", "avant droit", "front right"),
    shim("rear_left", "arrière gauche", "rear left"), shim("rear_right", "arrière droit", "rear right"),
    { id = "sideways", parameter = "sideways", unit = "mm", min = -2, max = 2, duration = 900,
      name = { fr = "Position latérale (vis de poussée)", en = "Lateral position (jack screws)" } },
    { id = "tightening", parameter = "tightening", unit = "Nm", min = 0, max = 60, duration = 180,
      name = { fr = "Serrage des vis de pied", en = "Tightening of the foot screws" } },
  },
  faults = {
    misadjusted_soft_foot = { name = { fr = "Pied bancal : 0,2 mm sous un pied", en = "Soft foot: 0.2 mm under one foot" }, sheet = "B4.2", set = { base_front_left = "-0.2 mm" } },
    moved = { name = { fr = "Moteur décalé de 0,5 mm", en = "Motor moved by 0.5 mm" }, sheet = "B4.2", set = { sideways = "0.5 mm" } },
    loose_terminal = { name = { fr = "Vis de pied desserrées", en = "Foot screws loose" }, sheet = "B4.17", set = { tightening = "4 Nm" } },
    missing = { name = { fr = "Cale oubliée à l’arrière", en = "Shims forgotten at the rear" }, sheet = "B4.2",
      set = { shim_rear_left = "0 mm", shim_rear_right = "0 mm" } },
  },
  care = { { every = "2000 h", fr = "Resserrer les vis de pied au couple, chercher le pied bancal", en = "Retighten foot screws to torque, look for soft foot" } },
  spares = {
    { article = "CALE-INOX", same = true, price = 18, stock = 5, name = { fr = "Jeu de cales inox prédécoupées", en = "Set of pre-cut stainless shims" } },
    { article = "CALE-LAITON", equivalent = true, price = 15, stock = 2, set = {}, name = { fr = "Jeu de cales laiton", en = "Set of brass shims" } },
    { article = "CALE-CARTON", wrong = true, price = 2, stock = 9, set = { base_front_left = "-0.35 mm", base_rear_left = "-0.1 mm" },
      name = { fr = "Cales en carton", en = "Cardboard shims" }, remark = { fr = "S’écrasent", en = "They crush" } },
  },
  article = "CALE-INOX", price = 18, replace_duration = "45 min",
}
