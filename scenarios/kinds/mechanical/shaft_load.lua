-- What a shaft has to turn: an inertia that rubs, with the torque that the process wants.
depanne.api(1)
return depanne.kind {
  id = "shaft_load", trade = "mechanical",
  name = { fr = "Charge sur arbre", en = "Load on a shaft" },
  flags = { "removable" },
  terminals = { { "shaft", "rotation" } },
  signals = { "torque", "slip", "heat", "angle", "temperature" },
  parameters = {
    inertia = { unit = "kg.m2", default = "0.02 kg.m2", min = 1e-6, max = 1000 },
    torque = { unit = "Nm", default = "5 Nm", min = 0, max = 1e5 },
    fan = { unit = "1", default = 0, min = 0, max = 100 }, -- [N m s2/rad2]
    weight = { unit = "Nm", default = "0 Nm", min = -1e5, max = 1e5 }, -- hanging, along + speed
  },
  plate = function(p) return string.format("%g N·m", p.torque) end,
  laws = function(p)
    return {
      { "inertia", nodes = { "shaft" }, inertia = p.inertia, writes = { angle = "angle" } },
      { "shaft_grip", nodes = { "shaft", "reference" }, limit = p.torque, bend = 1e-3,
        writes = { force = "torque", slip_speed = "slip", heat = "heat" } },
      { "shaft_damper", nodes = { "shaft", "reference" }, viscous = 0, quadratic = p.fan },
      { "torque_load", nodes = { "shaft" }, force = p.weight },
      { "thermal_mass", capacity = 500, conductance = 20, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { torque = "torque", angle = "angle" },
  measures = { temperature = "temperature" },
  senses = {
    { "look", when = "abs(shaft) > 0.5", fr = "La charge tourne", en = "The load turns" },
    { "look", fr = "La charge ne tourne pas", en = "The load stands still" },
  },
  faults = {
    seizing = { name = { fr = "Charge qui force", en = "Load turning stiffly" }, set = function(p) return { torque = p.torque * 3 } end },
    open = { name = { fr = "Charge désaccouplée", en = "Load uncoupled" }, set = { torque = "0 Nm" } },
  },
  spares = { { article = "CHARGE-5", same = true, price = 400, stock = 1, name = { fr = "Charge de banc", en = "Bench load" } } },
  article = "CHARGE-5", price = 400, replace_duration = "60 min",
}
