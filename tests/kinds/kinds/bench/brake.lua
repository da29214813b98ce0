-- Loads a shaft with a torque that opposes its motion.
depanne.api(1)
return depanne.kind {
  id = "brake", trade = "mechanical",
  name = { fr = "Frein de charge", en = "Load brake" },
  flags = {},
  terminals = { { "shaft", "rotation" } },
  parameters = { torque = { unit = "N.m", default = "8 N.m", min = 0, max = 1e5 }, pull = { unit = "N.m", default = "0 N.m", min = -1e5, max = 1e5 } },
  laws = function(p)
    return {
      { "shaft_grip", nodes = { "shaft", "reference" }, limit = p.torque },
      { "inertia", nodes = { "shaft" }, inertia = 0.05 },
      { "torque_load", nodes = { "shaft" }, force = p.pull },
    }
  end,
  probes = { n = "shaft" },
}
