-- Ball screw: a turn is a pitch; efficient enough to be driven backwards, so a vertical axis needs a brake.
depanne.api(1)
return depanne.kind {
  id = "ball_screw", trade = "mechanical",
  name = { fr = "Vis à billes", en = "Ball screw" },
  flags = { "removable" },
  terminals = { { "screw", "rotation" }, { "nut", "translation" } },
  signals = { "force", "torque", "twist", "heat", "slipped", "backlash", "axial_play", "dry", "vibration", "temperature", "position", "spring_force" },
  parameters = {
    pitch = { unit = "m", default = "5 mm", min = 1e-4, max = 0.2 },
    efficiency = { unit = "1", default = 0.9, min = 0.02, max = 1 },
    stiffness = { unit = "N/m", default = "5e7 N/m", min = 1000, max = 1e9 },
    backlash = { unit = "m", default = "0.02 mm", min = 0, max = 0.01 },
    axial_play = { unit = "m", default = "0 mm", min = 0, max = 0.01 }, -- of the support bearing
    drag = { unit = "N", default = "20 N", min = 0, max = 1e6 },
    force_limit = { unit = "N", default = "20 kN", min = 0, max = 1e7 },
    run_out = { unit = "m", default = "0.01 mm", min = 0, max = 0.01 },
    roughness = { unit = "1", default = 0.05, min = 0, max = 1 },
    dry = { unit = "1", default = 0, min = 0, max = 1 },
    inertia = { unit = "kg.m2", default = "0.0001 kg.m2", min = 1e-8, max = 10 },
  },
  plate = function(p) return string.format("D16, pas %g mm, C7", p.pitch * 1000) end,
  laws = function(p)
    return {
      { "inertia", nodes = { "screw" }, inertia = p.inertia },
      { "screw", nodes = { "screw", "nut" }, ratio = 6.28318530718 / p.pitch, efficiency = p.efficiency, stiffness = p.stiffness,
        damping = p.stiffness / 1000, backlash = p.backlash + p.axial_play, limit = p.force_limit, drag = p.drag,
        writes = { force = "force", input_force = "torque", twist = "twist", heat = "heat", slipped = "slipped" } },
      { "vibration", nodes = { "screw" }, run_out = p.run_out, mesh = p.roughness, writes = { total = "vibration" } },
      { "spring", nodes = { "nut", "reference" }, preload = 0, rate = 0, writes = { length = "position", force = "spring_force" } },
      { "condition", value1 = p.backlash, value2 = p.axial_play, value3 = p.dry,
        writes = { value1 = "backlash", value2 = "axial_play", value3 = "dry" } },
      { "thermal_mass", capacity = 400, conductance = 1.2, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { force = "force", torque = "torque", x = "position" },
  measures = { temperature = "temperature", backlash = "backlash", play = "axial_play", runout = "run_out + vibration * 0", vibration = "vibration",
    noise = "55 + 5000 * vibration + 8 * dry", speed = "screw" },
  senses = {
    { "look", when = "abs(screw) > 0.5 and abs(nut) < 0.0001", fr = "La vis tourne, l’écrou n’avance pas", en = "The screw turns, the nut does not move" },
    { "look", when = "dry > 0.5", fr = "Filet sec, traces brunes", en = "Thread dry, brown marks" },
    { "look", fr = "Filet brillant et gras", en = "Thread bright and greasy" },
    { "listen", when = "vibration > 0.0018", fr = "La vis gronde", en = "The screw growls", ambient = true },
    { "listen", when = "dry > 0.5 and abs(screw) > 1", fr = "Sifflement sec", en = "Dry whistle" },
    { "listen", fr = "Roulement léger", en = "Light rolling" },
    { "touch", when = "axial_play > 0.05 mm", fr = "La vis recule d’un coup en bout d’arbre quand on tire l’écrou", en = "The screw shifts at its end when the nut is pulled" },
    { "touch", when = "backlash > 0.1 mm", fr = "L’écrou claque à l’inversion", en = "The nut knocks on reversal" },
    { "touch", when = "temperature > 323", fr = "Vis chaude", en = "Screw warm" },
    { "touch", fr = "Aucun jeu à la main", en = "No play by hand" },
  },
  faults = {
    worn_backlash = { name = { fr = "Jeu d’écrou de 0,15 mm", en = "Nut backlash of 0.15 mm" }, sheet = "B4.8", set = { backlash = "0.15 mm" } },
    worn_dry = { name = { fr = "Vis sèche", en = "Dry screw" }, sheet = "B4.8", set = { dry = 1, efficiency = 0.7, drag = "120 N", roughness = 0.4 } },
    loose_terminal_support = { name = { fr = "Palier d’appui desserré : jeu axial", en = "Support bearing loose: axial play" }, sheet = "B4.8", set = { axial_play = "0.2 mm" } },
    blocked_nut = { name = { fr = "Recirculation d’écrou bloquée", en = "Nut circuit jammed" }, sheet = "B4.8", set = { drag = "2500 N", roughness = 1, efficiency = 0.5 } },
    worn_bent = { name = { fr = "Vis faussée", en = "Bent screw" }, sheet = "B4.8", set = { run_out = "0.4 mm", drag = "150 N" } },
  },
  wear = {
    { law = "W3", fault = "worn_backlash", rate = "pow(abs(force) / 9000, 3) * abs(screw) / 6.283e6 * (1 + 20 * dry)", power = 1 },
    { law = "W3", fault = "worn_dry", rate = "1 / 4000 h" },
  },
  care = { { every = "500 h", fr = "Graisser la vis, relever le jeu à l’inversion", en = "Grease the screw, log the reversal backlash" } },
  spares = {
    { article = "VAB-16-5", same = true, price = 240, stock = 1, name = { fr = "Vis à billes 16 x 5", en = "Ball screw 16 x 5" } },
    { article = "VAB-16-5-P", equivalent = true, price = 310, stock = 1, set = { backlash = "0 mm", drag = "45 N" }, name = { fr = "Vis à billes 16 x 5 préchargée", en = "Ball screw 16 x 5 preloaded" } },
    { article = "VAB-16-10", wrong = true, price = 245, stock = 1, set = { pitch = "10 mm" }, name = { fr = "Vis à billes 16 x 10", en = "Ball screw 16 x 10" } },
  },
  article = "VAB-16-5", price = 240, replace_duration = "120 min",
}
