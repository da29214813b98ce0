-- Transmission shaft with its key. It bends, cracks, shears its key; a dial gauge and a strobe tell.
depanne.api(1)
return depanne.kind {
  id = "shaft", trade = "mechanical",
  name = { fr = "Arbre claveté", en = "Keyed shaft" },
  flags = { "removable" },
  terminals = { { "a", "rotation" }, { "b", "rotation" } },
  signals = { "torque", "twist", "heat", "slipped", "vibration", "once", "twice", "harmonics", "run_out", "rust", "cracked", "temperature" },
  parameters = {
    inertia = { unit = "kg.m2", default = "0.0008 kg.m2", min = 1e-7, max = 100 },
    stiffness = { unit = "1", default = 4000, min = 10, max = 1e8 }, -- [N m/rad]
    key_torque = { unit = "Nm", default = "400 Nm", min = 0, max = 1e6 },
    play = { unit = "rad", default = "0 rad", min = 0, max = 0.5 }, -- of the key in its groove
    run_out = { unit = "m", default = "0.02 mm", min = 0, max = 0.01 },
    crack = { unit = "1", default = 0, min = 0, max = 1 },
    fretting = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "D25 h6, clavette 8 x 7 x 40" end,
  laws = function(p)
    return {
      { "gear", nodes = { "a", "b" }, ratio = 1, stiffness = p.stiffness, damping = p.stiffness / 2000, backlash = p.play,
        limit = p.key_torque, writes = { force = "torque", twist = "twist", heat = "heat", slipped = "slipped" } },
      { "inertia", nodes = { "b" }, inertia = p.inertia },
      { "inertia", nodes = { "a" }, inertia = 0.25 * p.inertia },
      { "vibration", nodes = { "a" }, run_out = p.run_out, crack = p.crack, looseness = p.fretting,
        writes = { total = "vibration", once = "once", twice = "twice", harmonics = "harmonics" } },
      { "condition", value1 = p.run_out, value2 = p.fretting, value3 = p.crack,
        writes = { value1 = "run_out", value2 = "rust", value3 = "cracked" } },
      { "thermal_mass", capacity = 120, conductance = 1.5, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { torque = "torque", twist = "twist" },
  measures = { temperature = "temperature", emissivity = 0.3, vibration = "vibration", runout = "run_out", play = "rust * 0.05 mm",
    backlash = "abs(twist) * 12.5 mm", noise = "60 + 4000 * vibration", speed = "b" },
  senses = {
    { "look", when = "abs(a) > 1 and abs(b) < 0.2 * abs(a)", fr = "Un bout d’arbre tourne, l’autre ne suit pas",
      en = "One end of the shaft turns, the other does not follow" },
    { "look", when = "rust > 0.5", fr = "Poudre rouge au bord du moyeu", en = "Red dust at the edge of the hub" },
    { "look", when = "cracked > 0.5", fr = "Trait fin en travers du congé, visible au ressuage", en = "Fine line across the fillet, shown by dye" },
    { "look", when = "run_out > 0.15 mm", fr = "Le bout d’arbre bat à l’œil", en = "The shaft end wobbles visibly" },
    { "look", fr = "Arbre droit, clavette en place", en = "Shaft straight, key in place" },
    { "listen", when = "vibration > 0.0045", fr = "Ronflement fort à chaque tour", en = "Loud rumble once a turn", ambient = true },
    { "listen", when = "vibration > 0.0018", fr = "Ronflement marqué", en = "Marked rumble" },
    { "listen", fr = "Bruit régulier", en = "Even noise" },
    { "touch", when = "key_torque < 5 and abs(a) < 0.1", fr = "À la main, un bout de l’arbre tourne sans entraîner l’autre", en = "By hand one end of the shaft turns without driving the other" },
    { "touch", when = "vibration > 0.0018", fr = "Le palier tremble sous la main", en = "The housing trembles under the hand" },
    { "touch", fr = "À peine une vibration", en = "Hardly any vibration" },
  },
  faults = {
    worn_bent = { name = { fr = "Arbre faussé", en = "Bent shaft" }, sheet = "B4.1", set = { run_out = "0.6 mm" } },
    misadjusted_runout = { name = { fr = "Faux-rond de 0,2 mm au montage", en = "Run-out of 0.2 mm as fitted" }, sheet = "B4.1", set = { run_out = "0.2 mm" } },
    open_key = { name = { fr = "Clavette cisaillée", en = "Sheared key" }, sheet = "B4.1", set = { key_torque = "0.8 Nm", play = "0.2 rad" } },
    worn_crack = { name = { fr = "Arbre fissuré", en = "Cracked shaft" }, sheet = "B4.1", set = { crack = 1, stiffness = 2500 } },
    wrong_part_fit = { name = { fr = "Ajustement libre : le moyeu danse", en = "Loose fit: the hub frets" }, sheet = "B4.1",
      set = { fretting = 1, play = "0.03 rad", key_torque = "60 Nm" } },
  },
  wear = { { law = "W9", fault = "wrong_part_fit", rate = "pow(vibration / 0.0045, 2) / 4000 h" } },
  damage = { { fault = "open_key", when = "abs(torque) > 380", after = "2 ms" } },
  care = { { every = "4000 h", fr = "Contrôler le faux-rond au comparateur et l’état de la clavette", en = "Check run-out with a dial gauge, and the key" } },
  spares = {
    { article = "ARB-25-H6", same = true, price = 95, stock = 1, name = { fr = "Arbre D25 h6 claveté", en = "Keyed shaft D25 h6" } },
    { article = "ARB-25-M", equivalent = true, price = 128, stock = 1, set = { inertia = "0.0009 kg.m2" },
      name = { fr = "Arbre D25 h6 usiné en atelier, acier 42CrMo4", en = "Shaft D25 h6 made in the shop, 42CrMo4 steel" },
      remark = { fr = "Mêmes cotes et tolérances", en = "Same sizes and tolerances" } },
    { article = "ARB-25-G6", wrong = true, price = 88, stock = 1, set = { fretting = 0.8, play = "0.02 rad" },
      name = { fr = "Arbre D25 g6", en = "Shaft D25 g6" }, remark = { fr = "Jeu dans le moyeu", en = "Clearance in the hub" } },
  },
  article = "ARB-25-H6", price = 95, replace_duration = "90 min",
}
