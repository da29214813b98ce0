-- Torque limiter: slips above the torque it is set to, to save what stands behind it.
depanne.api(1)
return depanne.kind {
  id = "torque_limiter", trade = "mechanical",
  name = { fr = "Limiteur de couple", en = "Torque limiter" },
  flags = { "removable", "safety" },
  terminals = { { "a", "rotation" }, { "b", "rotation" } },
  signals = { "torque", "slip", "heat", "temperature", "hold_now" },
  parameters = {
    torque = { unit = "Nm", default = "25 Nm", min = 0, max = 1e5 },
    hold = { unit = "1", default = 1, min = 0, max = 1 }, -- share of its torque that it holds: 0.02 when tripped
    inertia = { unit = "kg.m2", default = "0.0005 kg.m2", min = 1e-7, max = 10 },
  },
  plate = function(p) return string.format("Réglé à %g N·m", p.torque) end,
  laws = function(p)
    return {
      { "inertia", nodes = { "b" }, inertia = p.inertia },
      { "shaft_grip", nodes = { "a", "b" }, limit = p.torque, press = p.hold, bend = 2e-3, stiction_ratio = 1.15,
        writes = { force = "torque", slip_speed = "slip", heat = "heat", press = "hold_now" } },
      { "thermal_mass", capacity = 250, conductance = 1.2, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { torque = "torque", slip = "slip" },
  measures = { temperature = "temperature", tightness = "25 * hold_now", speed = "b" },
  senses = {
    { "look", when = "hold_now < 0.1", fr = "Limiteur déclenché, index sorti de sa place", en = "Limiter tripped, index out of its place" },
    { "look", when = "abs(slip) > 0.5", fr = "Les deux flasques glissent l’un sur l’autre", en = "The two flanges slip on each other" },
    { "look", fr = "Index en place", en = "Index in place" },
    { "listen", when = "abs(slip) > 0.5", fr = "Crécelle du limiteur", en = "The limiter rattles", ambient = true },
    { "listen", fr = "Silencieux", en = "Quiet" },
    { "touch", when = "temperature > 333", fr = "Brûlant", en = "Burning hot" },
    { "touch", fr = "Froid", en = "Cold" },
  },
  settings = { { id = "reset", parameter = "hold", unit = "%", min = 2, max = 100, duration = 300, name = { fr = "Réarmement de l’index", en = "Reset of the index" } },
    { id = "torque", parameter = "torque", unit = "Nm", min = 5, max = 60, duration = 600, name = { fr = "Couple de glissement", en = "Slipping torque" } } },
  faults = {
    tripped = { name = { fr = "Limiteur déclenché", en = "Limiter tripped" }, sheet = "B4.11", set = { hold = 0.02 } },
    misadjusted = { name = { fr = "Mal réarmé : glisse à 0,7 du couple", en = "Reset wrong: slips at 0.7 of the torque" }, sheet = "B4.11", set = { hold = 0.7 } },
    worn = { name = { fr = "Garnitures usées", en = "Linings worn" }, sheet = "B4.11", set = { hold = 0.3 } },
    blocked = { name = { fr = "Limiteur bloqué : il ne protège plus", en = "Limiter blocked: it no longer protects" }, sheet = "B4.11", set = { torque = "2500 Nm" } },
  },
  damage = { { fault = "tripped", when = "abs(slip) > 3", after = "3 s" } },
  care = { { every = "2000 h", fr = "Contrôler le couple de glissement", en = "Check the slipping torque" } },
  spares = {
    { article = "LIM-25", same = true, price = 165, stock = 1, name = { fr = "Limiteur 25 N·m", en = "Limiter 25 N·m" } },
    { article = "LIM-15-30", equivalent = true, price = 180, stock = 1, set = {}, name = { fr = "Limiteur réglable 15-30 N·m, réglé à 25", en = "Adjustable limiter 15-30 N·m, set to 25" } },
    { article = "LIM-60", wrong = true, price = 190, stock = 1, set = { torque = "60 Nm" }, name = { fr = "Limiteur 60 N·m", en = "Limiter 60 N·m" } },
  },
  article = "LIM-25", price = 165, replace_duration = "60 min",
}
