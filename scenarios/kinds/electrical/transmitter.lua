-- Two-wire transmitter 4-20 mA: + from the supply, - to the input. `measured` is what it transmits, in its unit.
depanne.api(1)
return depanne.kind {
  id = "transmitter", trade = "electrical",
  name = { fr = "Transmetteur 4-20 mA, 2 fils", en = "Transmitter 4-20 mA, 2 wires" },
  flags = { "removable", "electronic" },
  terminals = { { "+", "electrical" }, { "-", "electrical" } },
  nodes = { { "p", "electrical" }, { "tp", "electrical" }, { "tm", "electrical" } },
  inputs = { "measured" },
  signals = { "current" },
  parameters = {
    low = { unit = "1", default = 0, min = -1e9, max = 1e9 },
    high = { unit = "1", default = 160, min = -1e9, max = 1e9 },
    minimum = { unit = "V", default = "12 V", min = 1, max = 100 }, -- it needs across itself
    zero = { unit = "1", default = 0, min = -1, max = 1 },
    span = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    lead = { unit = "ohm", default = "1 ohm", min = 1e-3, max = 1e9 },
    swapped = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("12-30 V= 4-20 mA, %g à %g", p.low, p.high) end,
  laws = function(p)
    local straight, crossed = 1 - 2 * p.swapped, 2 * p.swapped - 1
    return {
      { "wire", nodes = { "+", "p" }, resistance = p.lead },
      { "contact", nodes = { "p", "tp" }, resistance = 0.01, stuck = straight },
      { "contact", nodes = { "p", "tm" }, resistance = 0.01, stuck = crossed },
      { "contact", nodes = { "-", "tm" }, resistance = 0.01, stuck = straight },
      { "contact", nodes = { "-", "tp" }, resistance = 0.01, stuck = crossed },
      { "transmitter", nodes = { "tp", "tm" }, low = p.low, high = p.high, minimum_voltage = p.minimum, zero_error = p.zero,
        span_error = p.span, dead = p.dead, reads = { value = "measured" }, writes = { current = "current" } },
    }
  end,
  probes = { i = "current" },
  displays = { { id = "value", value = "(low + (current - 0.004) / 0.016 * (high - low)) * (current > 0.0036)", unit = "1", resolution = 0.1 } },
  senses = {
    { "look", when = "current > 0.0036", fr = "L’afficheur du transmetteur est allumé", en = "The transmitter's display is lit" },
    { "look", fr = "L’afficheur du transmetteur est éteint", en = "The transmitter's display is dark" },
  },
  settings = {
    { id = "zero", parameter = "zero", unit = "1", min = -0.2, max = 0.2, duration = 120, name = { fr = "Zéro", en = "Zero" } },
    { id = "span", parameter = "span", unit = "1", min = -0.2, max = 0.2, duration = 120, name = { fr = "Échelle", en = "Span" } },
  },
  faults = {
    broken_wire = { name = { fr = "Boucle coupée : 0 mA", en = "Open loop: 0 mA" }, sheet = "B1.29", set = { lead = "1e9 ohm" } },
    dead = { name = { fr = "Transmetteur hors service", en = "Transmitter dead" }, sheet = "B1.29", set = { dead = 1 } },
    worn = { name = { fr = "Dérive de 3 %", en = "Drifted by 3 %" }, sheet = "B1.29", set = { zero = 0.03 } },
    loose_terminal = { name = { fr = "Charge trop forte : sature avant 20 mA", en = "Too much load: saturates before 20 mA" }, sheet = "B1.29", set = { lead = "450 ohm" } },
    wrong_part_polarity = { name = { fr = "Polarité inversée", en = "Polarity reversed" }, sheet = "B1.29", set = { swapped = 1 } },
    misadjusted = { name = { fr = "Échelle réglée trop courte", en = "Span set too short" }, sheet = "B1.29", set = { span = 0.2 } },
  },
  wear = { { law = "W10", fault = "worn", rate = "1 / 40000 h", power = 2 } },
  care = { { every = "8000 h", fr = "Étalonner à 0, 50 et 100 %", en = "Calibrate at 0, 50 and 100 %" } },
  spares = {
    { article = "TR-420-160", same = true, price = 148, stock = 1, name = { fr = "Transmetteur 4-20 mA 0-160", en = "Transmitter 4-20 mA 0-160" } },
    { article = "TR-420-160-B", equivalent = true, price = 163, stock = 1, set = { minimum = "10 V" },
      name = { fr = "Transmetteur 4-20 mA 0-160, autre marque", en = "Transmitter 4-20 mA 0-160, other make" } },
    { article = "TR-420-250", wrong = true, price = 148, stock = 1, set = { high = 250 },
      name = { fr = "Transmetteur 4-20 mA 0-250", en = "Transmitter 4-20 mA 0-250" } },
  },
  article = "TR-420-160", price = 148, replace_duration = "30 min",
}
