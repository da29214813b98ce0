-- Pressure transmitter 0 to 160 bar, two wires, 4 to 20 mA.
depanne.api(1)
return depanne.kind {
  id = "oil_pressure_transmitter", trade = "electrical",
  name = { fr = "Transmetteur de pression 4-20 mA", en = "Pressure transmitter 4-20 mA" },
  flags = { "removable", "electronic" },
  terminals = { { "P", "hydraulic" }, { "+", "electrical" }, { "-", "electrical" },
                { "1", "electrical" } }, -- pin 1, behind the plug,
  nodes = { { "cell", "hydraulic" } },
  signals = { "pressure", "current", "green" },
  parameters = {
    high = { unit = "Pa", default = "160 bar", min = 1e5, max = 1e8 },
    zero = { unit = "1", default = 0, min = -0.5, max = 0.5 },
    span = { unit = "1", default = 0, min = -0.5, max = 0.5 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    plug = { unit = "ohm", default = "0.02 ohm", min = 1e-3, max = 1e9 }, -- contact of the + pin
    minimum_voltage = { unit = "V", default = "10 V", min = 1, max = 100 },
  },
  plate = function(p) return "0-160 bar, 4-20 mA 2 fils, 0,5 %" end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "P", "cell" }, flow = 5e-6, blocked = p.blocked, rounding = 1000 },
      { "oil_volume", nodes = { "cell" }, volume = 2e-6 },
      { "oil_needle", nodes = { "cell" }, lag = 0.01, writes = { shown = "pressure" } },
      { "wire", nodes = { "+", "1" }, resistance = p.plug },
      { "property", value = p.plug > 10 and 1 or 0, writes = { value = "green" } },
      { "transmitter", nodes = { "1", "-" }, low = 0, high = p.high, zero_error = p.zero, span_error = p.span, dead = p.dead,
        minimum_voltage = p.minimum_voltage, reads = { value = "pressure" }, writes = { current = "current" } },
    }
  end,
  probes = { i = "current", p = "pressure" },
  senses = {
    { "look", when = "green > 0.5", fr = "Connecteur humide, broches vertes d’oxyde", en = "Plug damp, pins green with oxide" },
    { "look", fr = "Connecteur verrouillé, corps sec", en = "Plug locked, body dry" },
  },
  faults = {
    misadjusted = { name = { fr = "Zéro décalé de 5 %", en = "Zero off by 5 %" }, sheet = "B3.16", set = { zero = 0.05 } },
    worn = { name = { fr = "Sensibilité perdue : lit 12 % trop bas", en = "Lost sensitivity: reads 12 % low" }, sheet = "B3.16", set = { span = -0.12 } },
    clogged = { name = { fr = "Prise de pression bouchée", en = "Pressure port clogged" }, sheet = "B3.16", set = { blocked = 1 } },
    loose_terminal = { name = { fr = "Connecteur corrodé : 1,3 kΩ dans la boucle", en = "Corroded plug: 1.3 kΩ in the loop" }, sheet = "B3.16", set = { plug = "1300 ohm" } },
    dead = { name = { fr = "Électronique morte", en = "Electronics dead" }, sheet = "B3.16", set = { dead = 1 } },
  },
  wear = { { law = "W14", fault = "misadjusted", rate = "1 / 60000 h" } },
  care = { { every = "4000 h", fr = "Comparer à un manomètre étalon à deux pressions", en = "Compare with a reference gauge at two pressures" } },
  spares = {
    { article = "TP-160", same = true, price = 146, stock = 1, name = { fr = "Transmetteur 0-160 bar 4-20 mA", en = "Transmitter 0-160 bar 4-20 mA" } },
    { article = "TP-400", wrong = true, price = 149, stock = 1, set = { high = "400 bar" }, name = { fr = "Transmetteur 0-400 bar 4-20 mA", en = "Transmitter 0-400 bar 4-20 mA" } },
  },
  article = "TP-160", price = 146, replace_duration = "25 min",
}
