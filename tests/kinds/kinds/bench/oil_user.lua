-- Something that takes oil: an orifice from P to the tank R, opened by hand.
depanne.api(1)
return depanne.kind {
  id = "oil_user", trade = "hydraulic",
  name = { fr = "Récepteur", en = "User" },
  flags = {},
  terminals = { { "P", "hydraulic" }, { "R", "hydraulic", "reference" } },
  signals = { { "open", control = true, initial = 1 }, "flow" },
  parameters = {
    flow = { unit = "m3/s", default = "2 l/min", min = 0, max = 1 }, -- at 1 bar
    volume = { unit = "m3", default = "100 ml", min = 0, max = 1 },
  },
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "P", "R" }, flow = p.flow, reads = { opening = "open" }, writes = { flow = "flow" } },
      { "oil_volume", nodes = { "P" }, volume = p.volume },
    }
  end,
  probes = { q = "flow" },
}
