depanne.api(1)
return depanne.kind {
  id = "supply", trade = "electrical", name = { fr = "Arrivée 230 V", en = "230 V supply" },
  flags = { "isolator" },
  terminals = { { "L", "electrical" }, { "N", "electrical", "reference" } },
  parameters = { voltage = { unit = "V", default = "230 V", min = 0, max = 1000 } },
  laws = function(p)
    return { { "source_ac", nodes = { "L", "N" }, voltage = p.voltage, phase = 0, resistance = 0.1, reactance = 0 } }
  end,
}
