-- Cam indexer: each turn of its shaft moves the table by one station and holds it between.
depanne.api(1)
return depanne.kind {
  id = "indexer", trade = "mechanical",
  name = { fr = "Indexeur à came", en = "Cam indexer" },
  flags = { "removable" },
  terminals = { { "shaft", "rotation" }, { "table", "rotation" } },
  signals = { "table_angle", "angle", "torque", "gap", "shift_seen", "wear_seen", "in_dwell", "limit_torque", "in_heat", "play" },
  parameters = {
    stations = { unit = "1", default = 8, min = 2, max = 48 },
    rise = { unit = "rad", default = "120 deg", min = 0.1, max = 3.1 },
    stiffness = { unit = "1", default = 2e5, min = 100, max = 1e8 }, -- [N m/rad] at the table
    play = { unit = "rad", default = "0.01 deg", min = 0, max = 0.2 },
    shift = { unit = "rad", default = "0 deg", min = -1, max = 1 },
    wear = { unit = "rad", default = "0 deg", min = 0, max = 0.2 },
    inertia = { unit = "kg.m2", default = "0.5 kg.m2", min = 1e-4, max = 1000 },
    friction = { unit = "Nm", default = "3 Nm", min = 0, max = 1e4 },
  },
  plate = function(p) return string.format("%d stations, montée 120°", p.stations) end,
  laws = function(p)
    return {
      { "indexer", nodes = { "shaft", "table" }, lift = 6.28318530718 / p.stations, rise = p.rise, stiffness = p.stiffness, play = p.play,
        shift = p.shift, wear = p.wear, writes = { output = "table_angle", angle = "angle", force = "torque", gap = "gap" } },
      { "inertia", nodes = { "table" }, inertia = p.inertia },
      { "shaft_grip", nodes = { "table", "reference" }, limit = p.friction, viscous = 0.5, writes = { force = "limit_torque", heat = "in_heat" } },
      { "condition", value1 = p.shift, value2 = p.play + p.wear, writes = { value1 = "shift_seen", value2 = "play" } },
      { "proximity", from = 2.2, to = 6.2, hysteresis = 0, delay = 0, reads = { value = "angle" }, writes = { detected = "in_dwell" } },
    }
  end,
  probes = { table_angle = "table_angle", angle = "angle", torque = "torque" },
  measures = { backlash = "play * 200 mm", play = "play * 200 mm", speed = "table", noise = "60 + 400 * play" },
  senses = {
    { "look", when = "abs(shift_seen) > 0.05", fr = "Le plateau bouge encore quand le détecteur de repos s’allume", en = "The table still moves when the dwell sensor lights" },
    { "look", fr = "Le plateau s’arrête net à chaque station", en = "The table stops dead at each station" },
    { "listen", when = "play > 0.005", fr = "Choc à chaque arrêt du plateau", en = "A knock at each stop of the table", ambient = true },
    { "listen", fr = "Mouvement souple", en = "Smooth motion" },
    { "touch", when = "play > 0.005", fr = "Le plateau a du jeu à l’arrêt", en = "The table has play when stopped" },
    { "touch", fr = "Plateau tenu ferme", en = "Table held firmly" },
  },
  faults = {
    worn = { name = { fr = "Galets usés : jeu du plateau", en = "Rollers worn: play of the table" }, sheet = "B4.9", set = { wear = "0.6 deg" } },
    moved_timing = { name = { fr = "Calage déréglé", en = "Timing slipped" }, sheet = "B4.9", set = { shift = "15 deg" } },
    seizing = { name = { fr = "Plateau qui force", en = "Table turning stiffly" }, sheet = "B4.9", set = { friction = "40 Nm" } },
  },
  wear = { { law = "W3", fault = "worn", rate = "pow(abs(torque) / 60, 2) * abs(shaft) / 6.283 / 2e7" } },
  care = { { every = "2000 h", fr = "Contrôler l’huile, le jeu du plateau et le calage", en = "Check oil, table play and timing" } },
  spares = {
    { article = "INDEX-8", same = true, price = 1450, stock = 1, name = { fr = "Indexeur 8 stations", en = "Indexer 8 stations" } },
    { article = "INDEX-6", wrong = true, price = 1400, stock = 1, set = { stations = 6 }, name = { fr = "Indexeur 6 stations", en = "Indexer 6 stations" } },
  },
  article = "INDEX-8", price = 1450, replace_duration = "240 min",
}
