-- Flexible coupling with an elastomer spider between two hubs: it bends, has play, tolerates a little misalignment.
depanne.api(1)
return depanne.kind {
  id = "coupling_jaw", trade = "mechanical",
  name = { fr = "Accouplement élastique à croisillon", en = "Jaw coupling with spider" },
  flags = { "removable" },
  terminals = { { "motor", "rotation" }, { "driven", "rotation" } },
  signals = { "torque", "twist", "heat", "slipped", "offset", "angle", "radial", "vibration", "once", "twice", "axial",
    "backlash", "dust", "misaligned_heat", "temperature" },
  parameters = {
    stiffness = { unit = "1", default = 180, min = 1, max = 1e7 }, -- [N m/rad]
    backlash = { unit = "rad", default = "0.5 deg", min = 0, max = 0.6 },
    damping = { unit = "1", default = 0.6, min = 0, max = 1000 }, -- [N m s/rad]
    torque_limit = { unit = "Nm", default = "120 Nm", min = 0, max = 1e5 },
    offset = { unit = "m", default = "0.03 mm", min = 0, max = 0.01 },
    radial_stiffness = { unit = "N/m", default = "6e5 N/m", min = 0, max = 1e8 },
    dust = { unit = "1", default = 0, min = 0, max = 1 },
    inertia = { unit = "kg.m2", default = "0.0004 kg.m2", min = 1e-7, max = 10 },
  },
  plate = function(p) return "Taille 24, croisillon 92 Sh A, 35 N·m" end,
  laws = function(p)
    return {
      { "gear", nodes = { "motor", "driven" }, ratio = 1, stiffness = p.stiffness, damping = p.damping, backlash = p.backlash,
        limit = p.torque_limit, writes = { force = "torque", twist = "twist", heat = "heat", slipped = "slipped" } },
      { "inertia", nodes = { "driven" }, inertia = p.inertia },
      { "inertia", nodes = { "motor" }, inertia = p.inertia }, -- a hub each
      { "feet", sideways = p.offset, stiffness = p.radial_stiffness, writes = { offset = "offset", angle = "angle", force = "radial" } },
      { "vibration", nodes = { "driven" }, looseness = p.backlash * 4, flex_loss = 0.15 * p.radial_stiffness, reads = { offset = "offset", angle = "angle" },
        writes = { total = "vibration", once = "once", twice = "twice", axial = "axial", heat = "misaligned_heat" } },
      { "condition", value1 = p.backlash, value2 = p.dust,
        writes = { value1 = "backlash", value2 = "dust" } },
      { "thermal_mass", capacity = 90, conductance = 0.4, reads = { heat1 = "heat", heat2 = "misaligned_heat" },
        writes = { temperature = "temperature" } },
    }
  end,
  probes = { torque = "torque", twist = "twist", radial_force = "radial" },
  measures = { temperature = "temperature", vibration = "vibration", misalignment = "offset", backlash = "backlash * 28 mm",
    noise = "62 + 5000 * vibration", gap = "2 mm - dust * 1.4 mm", speed = "driven" },
  senses = {
    { "look", when = "abs(motor) > 1 and abs(driven) < 0.1 * abs(motor)", fr = "Le moyeu moteur tourne, l’autre reste immobile",
      en = "The motor’s hub turns, the other stands still" },
    { "look", when = "dust > 0.5", fr = "Poussière noire d’élastomère sous l’accouplement", en = "Black elastomer dust under the coupling" },
    { "look", when = "offset > 0.3 mm", fr = "Les deux moyeux ne sont pas en ligne à la règle", en = "The hubs are out of line under a straight-edge" },
    { "look", fr = "Croisillon entier, moyeux en ligne", en = "Spider whole, hubs in line" },
    { "listen", when = "backlash > 0.03", fr = "Claquement au démarrage et à l’arrêt", en = "A clack at start and stop", ambient = true },
    { "listen", when = "vibration > 0.0018", fr = "Ronflement à deux fois la vitesse", en = "Rumble at twice the speed" },
    { "listen", fr = "Silencieux", en = "Quiet" },
    { "touch", when = "temperature > 333", fr = "Accouplement brûlant", en = "Coupling burning hot" },
    { "touch", when = "backlash > 0.03", fr = "À la main, l’arbre tourne librement de plusieurs degrés", en = "By hand the shaft turns freely by several degrees" },
    { "touch", fr = "Presque pas de jeu à la main", en = "Hardly any play by hand" },
    { "smell", when = "temperature > 353", fr = "Odeur de caoutchouc chaud", en = "Smell of hot rubber" },
    { "smell", fr = "Aucune odeur", en = "No smell" },
  },
  settings = {
    { id = "offset", parameter = "offset", unit = "mm", min = 0, max = 2, duration = 1200,
      name = { fr = "Alignement radial (cales, poussée latérale)", en = "Radial alignment (shims, lateral jacking)" } },
  },
  faults = {
    worn_spider = { name = { fr = "Croisillon usé", en = "Worn spider" }, sheet = "B4.2", set = { backlash = "3 deg", dust = 1, damping = 0.2 } },
    misadjusted_alignment = { name = { fr = "Arbres désalignés de 0,5 mm", en = "Shafts 0.5 mm out of line" }, sheet = "B4.2", set = { offset = "0.5 mm", dust = 0.6 } },
    open_set_screw = { name = { fr = "Vis de pression desserrée : le moyeu glisse", en = "Set screw loose: the hub slips" }, sheet = "B4.2", set = { torque_limit = "0.3 Nm" } },
    wrong_part_hardness = { name = { fr = "Croisillon trop dur", en = "Spider too hard" }, sheet = "B4.2",
      set = { stiffness = 900, damping = 0.05, backlash = "0.1 deg", radial_stiffness = "4e6 N/m" } },
  },
  wear = { { law = "W14", fault = "worn_spider", rate = "(0.1 + pow(offset / 0.3 mm, 3)) / 8000 h" } },
  damage = { { fault = "worn_spider", when = "temperature > 373", after = "60 s" } },
  care = {
    { every = "2000 h", fr = "Contrôler le jeu angulaire et la poussière de croisillon", en = "Check angular play and spider dust" },
    { every = "8000 h", fr = "Contrôler l’alignement : 0,05 mm et 0,05 mm pour 100 mm", en = "Check alignment: 0.05 mm and 0.05 mm per 100 mm" },
  },
  spares = {
    { article = "ACC-24-92", same = true, price = 38, stock = 2, name = { fr = "Croisillon taille 24, 92 Sh A", en = "Spider size 24, 92 Sh A" } },
    { article = "ACC-24-95", equivalent = true, price = 42, stock = 1, set = { stiffness = 210 },
      name = { fr = "Croisillon taille 24, 95 Sh A, autre marque", en = "Spider size 24, 95 Sh A, other make" } },
    { article = "ACC-24-64D", wrong = true, price = 44, stock = 1,
      set = { stiffness = 900, damping = 0.05, backlash = "0.1 deg", radial_stiffness = "4e6 N/m" },
      name = { fr = "Croisillon taille 24, 64 Sh D", en = "Spider size 24, 64 Sh D" }, remark = { fr = "Trop dur : il charge les roulements", en = "Too hard: it loads the bearings" } },
    { article = "ACC-19-92", wrong = true, price = 29, stock = 1, set = { torque_limit = "8 Nm", backlash = "4 deg" },
      name = { fr = "Croisillon taille 19", en = "Spider size 19" } },
  },
  article = "ACC-24-92", price = 38, replace_duration = "60 min",
}
