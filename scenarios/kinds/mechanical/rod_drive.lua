-- Moves a rod at a set speed up to a force, out and back: the cylinder or the axis of a test bench.
depanne.api(1)
return depanne.kind {
  id = "rod_drive", trade = "mechanical",
  name = { fr = "Axe de banc", en = "Bench axis" },
  flags = { "removable" },
  terminals = { { "rod", "translation" } },
  signals = { "force", "power", "position", "speed", { "run", control = true, initial = 0 } },
  parameters = {
    speed = { unit = "m/s", default = "0.1 m/s", min = -10, max = 10 },
    force = { unit = "N", default = "500 N", min = 0.1, max = 1e7 },
    slip = { unit = "m/s", default = "0.025 m/s", min = 1e-5, max = 10 },
    mass = { unit = "kg", default = "20 kg", min = 0.01, max = 1e5 },
    minimum = { unit = "m", default = "0 m", min = -10, max = 10 },
    maximum = { unit = "m", default = "0.3 m", min = -10, max = 10 },
    ramp = { unit = "s", default = "0.05 s", min = 0, max = 100 },
  },
  plate = function(p) return string.format("%g m/s, %g N", p.speed, p.force) end,
  laws = function(p)
    return {
      { "slide", nodes = { "rod" }, mass = p.mass, minimum = p.minimum, maximum = p.maximum, initial = p.minimum, stop_stiffness = 5e7,
        writes = { position = "position", speed = "speed" } },
      { "push_drive", nodes = { "rod" }, speed = p.speed, limit = p.force, stiffness = p.force / p.slip, ramp = p.ramp,
        reads = { command = "run" }, writes = { force = "force", power = "power" } },
    }
  end,
  probes = { x = "position", v = "speed", force = "force" },
  displays = { { id = "force", value = "force", unit = "N", resolution = 1 } },
  senses = {
    { "look", when = "abs(speed) > 0.001", fr = "L’axe se déplace", en = "The axis moves" },
    { "look", fr = "L’axe est arrêté", en = "The axis stands" },
  },
  faults = {
    worn = { name = { fr = "À bout de force", en = "Short of force" }, set = function(p) return { force = p.force * 0.02, slip = p.slip * 0.02 } end },
    misadjusted = { name = { fr = "Vitesse mal réglée", en = "Wrong speed set" }, set = function(p) return { speed = p.speed * 0.5 } end },
  },
  spares = { { article = "AXE-500", same = true, price = 700, stock = 1, name = { fr = "Axe de banc 500 N", en = "Bench axis 500 N" } } },
  article = "AXE-500", price = 700, replace_duration = "45 min",
}
