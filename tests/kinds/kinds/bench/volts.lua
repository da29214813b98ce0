-- A voltage set by hand, in tenths of a volt to earth: a potentiometer.
depanne.api(1)
return depanne.kind {
  id = "volts", trade = "electrical",
  name = { fr = "Consigne", en = "Command" },
  flags = {},
  terminals = { { "+", "electrical" }, { "C", "electrical" }, { "-", "electrical" } },
  signals = { { "high", control = true, initial = 0 }, "on" },
  laws = function(p)
    return {
      { "contact", nodes = { "+", "C" }, resistance = 1400, open_resistance = 1e6, reads = { command = "high" }, writes = { closed = "on" } },
      { "resistor", nodes = { "C", "-" }, resistance = 700 },
    }
  end,
}
