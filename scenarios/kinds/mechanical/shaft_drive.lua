-- A drive for test benches: it holds a speed up to a torque. What a geared motor is to what it drives.
depanne.api(1)
return depanne.kind {
  id = "shaft_drive", trade = "mechanical",
  name = { fr = "Entraînement de banc", en = "Bench drive" },
  flags = { "removable" },
  terminals = { { "shaft", "rotation" } },
  signals = { "torque", "power", { "run", control = true, initial = 1 } },
  parameters = {
    speed = { unit = "rad/s", default = "1450 rpm", min = -1000, max = 1000 },
    torque = { unit = "Nm", default = "40 Nm", min = 0.001, max = 1e5 },
    slip = { unit = "rad/s", default = "5 rpm", min = 1e-3, max = 1000 }, -- at full torque
    inertia = { unit = "kg.m2", default = "0.08 kg.m2", min = 1e-6, max = 1000 },
    ramp = { unit = "s", default = "1 s", min = 0, max = 100 },
  },
  plate = function(p) return string.format("%.0f tr/min, %g N·m", p.speed * 9.5493, p.torque) end,
  laws = function(p)
    return {
      { "shaft_drive", nodes = { "shaft" }, speed = p.speed, limit = p.torque, stiffness = p.torque / p.slip, ramp = p.ramp,
        inertia = p.inertia, reads = { command = "run" }, writes = { force = "torque", power = "power" } },
    }
  end,
  probes = { torque = "torque", power = "power" },
  displays = {
    { id = "torque", value = "torque", unit = "Nm", resolution = 0.01 },
  },
  senses = {
    { "listen", when = "abs(shaft) > 1", fr = "L’entraînement tourne", en = "The drive turns" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  faults = {
    misadjusted = { name = { fr = "Vitesse mal réglée", en = "Wrong speed set" }, set = function(p) return { speed = p.speed * 0.7 } end },
    worn = { name = { fr = "À bout de couple", en = "Short of torque" }, set = function(p) return { torque = p.torque * 0.02, slip = p.slip * 0.02 } end },
  },
  spares = { { article = "BANC-1450", same = true, price = 900, stock = 1, name = { fr = "Entraînement de banc", en = "Bench drive" } } },
  article = "BANC-1450", price = 900, replace_duration = "60 min",
}
