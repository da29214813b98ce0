-- Brake on a shaft: springs close it, something releases it. F = mu N r, less when the lining is hot.
depanne.api(1)
return depanne.kind {
  id = "brake_spring", trade = "mechanical",
  name = { fr = "Frein à ressorts", en = "Spring-applied brake" },
  flags = { "removable", "safety" },
  terminals = { { "shaft", "rotation" } },
  inputs = { "release" }, -- 1 lifts the lining
  signals = { "torque", "slip", "heat", "drag_torque", "drag_heat", "temperature", "gap", "oiled", "lining", "spring" },
  parameters = {
    friction = { unit = "1", default = 0.35, min = 0, max = 1 },
    spring_force = { unit = "N", default = "570 N", min = 0, max = 1e5 },
    radius = { unit = "m", default = "50 mm", min = 0.005, max = 2 },
    gap = { unit = "m", default = "0.3 mm", min = 0, max = 0.01 },
    drag = { unit = "Nm", default = "0 Nm", min = 0, max = 1e4 }, -- when released
    lining = { unit = "m", default = "8 mm", min = 0, max = 0.1 },
    oiled = { unit = "1", default = 0, min = 0, max = 1 },
    fade = { unit = "1", default = 8e-4, min = 0, max = 0.01 }, -- of the friction, for each kelvin above 60 °C
  },
  plate = function(p) return string.format("%.0f N·m, entrefer 0,3 mm", 2 * p.friction * p.spring_force * p.radius) end,
  laws = function(p)
    return {
      { "shaft_grip", nodes = { "shaft", "reference" }, limit = 2 * p.friction * p.radius, press = p.spring_force, bend = 1e-3, fade = p.fade,
        reads = { release = "release", temperature = "temperature" }, writes = { force = "torque", slip_speed = "slip", heat = "heat", press = "spring" } },
      { "shaft_grip", nodes = { "shaft", "reference" }, limit = p.drag, reads = { grip = "release" }, writes = { force = "drag_torque", heat = "drag_heat" } },
      { "condition", value1 = p.gap, value2 = p.oiled, value3 = p.lining,
        writes = { value1 = "gap", value2 = "oiled", value3 = "lining" } },
      { "thermal_mass", capacity = 350, conductance = 1.5, reads = { heat1 = "heat", heat2 = "drag_heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { torque = "torque", slip = "slip", heat = "heat" },
  measures = { temperature = "temperature", gap = "gap", dimension = "lining", force = "spring", noise = "55 + 15 * (abs(slip) > 1)" },
  senses = {
    { "look", when = "oiled > 0.5", fr = "Garniture grasse, traces d’huile au carter", en = "Lining greasy, oil marks on the housing" },
    { "look", when = "lining < 3 mm", fr = "Garniture usée jusqu’aux rivets", en = "Lining worn down to the rivets" },
    { "look", fr = "Garniture saine, entrefer régulier", en = "Lining sound, gap even" },
    { "listen", when = "heat > 20", fr = "Le frein crie", en = "The brake screeches", ambient = true },
    { "listen", when = "drag_heat > 5", fr = "Frottement continu en marche", en = "Continuous rubbing in operation", ambient = true },
    { "listen", fr = "Silencieux", en = "Quiet" },
    { "touch", when = "temperature > 333", fr = "Frein brûlant", en = "Brake burning hot" },
    { "touch", fr = "Frein tiède", en = "Brake lukewarm" },
    { "smell", when = "temperature > 373", fr = "Odeur de garniture brûlée", en = "Smell of burnt lining" },
    { "smell", fr = "Aucune odeur", en = "No smell" },
  },
  settings = { { id = "spring_force", parameter = "spring_force", unit = "N", min = 100, max = 900, duration = 900, name = { fr = "Tarage des ressorts", en = "Spring setting" } } },
  faults = {
    worn = { name = { fr = "Garniture usée", en = "Worn lining" }, sheet = "B4.10", set = { lining = "2 mm", friction = 0.22, gap = "0.6 mm" } },
    clogged_oil = { name = { fr = "Garniture huilée", en = "Oiled lining" }, sheet = "B4.10", set = { friction = 0.09, oiled = 1 } },
    misadjusted_gap = { name = { fr = "Entrefer mal réglé : le frein frotte desserré", en = "Gap misadjusted: it rubs when released" }, sheet = "B4.10",
      set = { gap = "0.05 mm", drag = "5 Nm" } },
    broken_spring = { name = { fr = "Ressorts avachis", en = "Weak springs" }, sheet = "B4.10", set = { spring_force = "250 N" } },
    stuck = { name = { fr = "Frein collé, ne desserre plus", en = "Brake stuck, no longer releases" }, sheet = "B4.10", set = { drag = "18 Nm", gap = "0 mm" } },
  },
  wear = { { law = "W12", fault = "worn", rate = "heat / 4e8" } },
  damage = { { fault = "worn", when = "temperature > 573", after = "10 s" } },
  care = { { every = "1000 h", fr = "Contrôler l’entrefer à la jauge et l’épaisseur de garniture", en = "Check the gap with feelers and the lining’s thickness" } },
  spares = {
    { article = "FRN-20", same = true, price = 130, stock = 1, name = { fr = "Disque de frein 20 N·m", en = "Brake disc 20 N·m" } },
    { article = "FRN-20-B", equivalent = true, price = 118, stock = 1, set = { friction = 0.36 }, name = { fr = "Disque 20 N·m, autre marque", en = "Disc 20 N·m, other make" } },
    { article = "FRN-10", wrong = true, price = 95, stock = 1, set = { friction = 0.17 }, name = { fr = "Disque de frein 10 N·m", en = "Brake disc 10 N·m" } },
  },
  article = "FRN-20", price = 130, replace_duration = "60 min",
}
