-- A hydraulic test bench: so much flow, up to so much pressure.
depanne.api(1)
return depanne.kind {
  id = "oil_bench", trade = "hydraulic",
  name = { fr = "Groupe d’essai", en = "Test bench" },
  flags = {},
  terminals = { { "P", "hydraulic" }, { "T", "hydraulic", "reference" } },
  signals = { { "run", control = true, initial = 1 }, "flow", "relieved", "heat", "warm", "viscosity" },
  parameters = {
    flow = { unit = "m3/s", default = "11.6 l/min", min = -1, max = 1 },
    limit = { unit = "Pa", default = "100 bar", min = 1e4, max = 1e8 },
    temperature = { unit = "K", default = "40 °C", min = 240, max = 400 },
  },
  laws = function(p)
    return {
      { "oil_source", nodes = { "P" }, conductance = 1.1e-13, flow = p.flow, reads = { running = "run" }, writes = { flow = "flow" } },
      { "oil_relief", nodes = { "P", "reference" }, crack = p.limit, slope = 2.7e-10, writes = { flow = "relieved", heat = "heat" } },
      { "oil_volume", nodes = { "P" }, volume = 3e-4 },
      { "condition", value1 = p.temperature, writes = { value1 = "warm" } },
      { "oil_state", reads = { temperature = "warm" }, writes = { viscosity = "viscosity" } },
    }
  end,
  probes = { p = "P", q = "flow", over = "relieved" },
}
