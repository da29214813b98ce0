depanne.api(1)
return depanne.kind {
  id = "wire", trade = "electrical", name = { fr = "Conducteur", en = "Wire" }, flags = { "connection", "removable" },
  signals = { "current" },
  parameters = {
    length = { unit = "m", default = "1 m", min = 0.01, max = 200 },
    open = { unit = "1", default = 0, min = 0, max = 1 },
  },
  laws = function(p)
    return { { "wire", nodes = { "end0", "end1" }, resistance = 0.02 * p.length, open = p.open, writes = { current = "current" } } }
  end,
  probes = { i = "current" },
  faults = { broken_wire = { name = { fr = "Coupé", en = "Broken" }, set = { open = 1 } } },
}
