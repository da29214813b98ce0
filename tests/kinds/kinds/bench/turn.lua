-- Turns a shaft.
depanne.api(1)
return depanne.kind {
  id = "turn", trade = "mechanical",
  name = { fr = "Entraînement", en = "Drive" },
  flags = {},
  terminals = { { "shaft", "rotation" } },
  signals = { { "command", control = true, initial = 1 }, "torque", "power" },
  parameters = {
    speed = { unit = "rad/s", default = "1455 rpm", min = -1e4, max = 1e4 },
    stiffness = { unit = "N.m.s/rad", default = "20 N·m·s/rad", min = 1e-3, max = 1e6 },
  },
  laws = function(p)
    return {
      { "shaft_drive", nodes = { "shaft" }, speed = p.speed, stiffness = p.stiffness, ramp = 0.2, reads = { command = "command" },
        writes = { force = "torque", power = "power" } },
      { "inertia", nodes = { "shaft" }, inertia = 0.01 },
    }
  end,
  probes = { n = "shaft", T = "torque" },
}
