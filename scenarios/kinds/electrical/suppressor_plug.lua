-- Suppressor across a coil: free-wheel diode, 47 V limiter. A1 is the pin of the switched plus.
depanne.api(1)
return depanne.kind {
  id = "suppressor_plug", trade = "electrical",
  name = { fr = "Antiparasite de bobine", en = "Coil suppressor" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "conducting", "through", "burst" },
  parameters = {
    clamping = { unit = "V", default = "47 V", min = 0.1, max = 1000 },
    resistance = { unit = "ohm", default = "0.5 ohm", min = 1e-3, max = 1e12 },
    reversed = { unit = "1", default = 0, min = 0, max = 1 },
    cracked = { unit = "1", default = 0, min = 0, max = 1 },
    leak = { unit = "ohm", default = "1e9 ohm", min = 1e-2, max = 1e12 },
  },
  plate = function(p) return p.clamping > 5 and string.format("24 V= écrêteur %g V", p.clamping) or "24 V= diode de roue libre" end,
  laws = function(p)
    return {
      { "property", value = p.cracked, writes = { value = "burst" } },
      { "led", nodes = { "A2", "A1" }, resistance = p.resistance, current_full = 1, forward_voltage = p.clamping,
        reversed = p.reversed, writes = { light = "conducting" } },
      { "resistor", nodes = { "A1", "A2" }, resistance = p.leak, writes = { current = "through" } },
    }
  end,
  probes = { i = "through" },
  senses = {
    { "look", when = "abs(through) > 0.3 or conducting > 0.3", fr = "Le module a noirci", en = "The module has blackened" },
    { "look", when = "burst > 0.5", fr = "Le module a éclaté", en = "The module has burst" },
    { "look", fr = "Module enfiché sur la bobine, intact", en = "Module plugged on the coil, sound" },
    { "smell", when = "abs(through) > 0.3 or conducting > 0.3", fr = "Odeur de brûlé", en = "Smell of burning" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    wrong_part_diode = { name = { fr = "Diode à la place de l’écrêteur : retombée quatre fois plus lente", en = "Diode instead of the limiter: release four times slower" },
                         sheet = "B1.32", set = { clamping = "0.7 V" } },
    wrong_part_reversed = { name = { fr = "Diode montée à l’envers", en = "Diode the wrong way round" }, sheet = "B1.14",
                            set = { clamping = "0.7 V", reversed = 1 } },
    open = { name = { fr = "Antiparasite coupé", en = "Suppressor open" }, sheet = "B1.14", set = { resistance = "1e9 ohm", cracked = 1 } },
    shorted = { name = { fr = "Antiparasite en court-circuit", en = "Suppressor shorted" }, sheet = "PL4", set = { leak = "0.3 ohm" } },
  },
  care = { { every = "8000 h", fr = "Contrôler au testeur de diode lors d’un changement de bobine", en = "Check with the diode tester when a coil is replaced" } },
  spares = {
    { article = "ANT-ECR-24", same = true, price = 6, stock = 4, name = { fr = "Écrêteur 24 V=, 47 V", en = "Limiter 24 V DC, 47 V" } },
    { article = "ANT-VAR-24", equivalent = true, price = 5, stock = 3, set = { clamping = "43 V" },
      name = { fr = "Varistance 24 V=, 43 V", en = "Varistor 24 V DC, 43 V" } },
    { article = "ANT-DIO-24", wrong = true, price = 3, stock = 6, set = { clamping = "0.7 V" },
      name = { fr = "Diode de roue libre 24 V=", en = "Free-wheel diode 24 V DC" },
      remark = { fr = "La vanne retombe quatre fois plus lentement", en = "The valve releases four times slower" } },
  },
  article = "ANT-ECR-24", price = 6, replace_duration = "5 min",
}
