-- Equipotential bonding of a frame: a short braid or wire with two lugs.
depanne.api(1)
return depanne.kind {
  id = "bonding", trade = "electrical",
  name = { fr = "Liaison équipotentielle", en = "Equipotential bonding" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "lug" },
  parameters = {
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
    open = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "6 mm², < 0,1 Ω" end,
  laws = function(p)
    return {
      { "wire", nodes = { "1", "2" }, resistance = p.resistance, open = p.open },
      { "property", value = p.resistance, writes = { value = "lug" } },
    }
  end,
  measures = { tightness = "20 * (lug < 0.5)" },
  senses = {
    { "look", when = "lug > 0.5", fr = "Cosse oxydée, peinture sous la rondelle", en = "Lug oxidised, paint under the washer" },
    { "look", fr = "Cosse propre, rondelle éventail en place", en = "Lug clean, serrated washer in place" },
  },
  faults = {
    broken_wire = { name = { fr = "Liaison coupée", en = "Bonding broken" }, sheet = "B1.31", set = { open = 1 } },
    loose_terminal = { name = { fr = "Liaison résistante : 3 Ω, coupure trop lente", en = "Resistive bonding: 3 Ω, cut off too slow" }, sheet = "B1.31",
                       set = { resistance = "3 ohm" } },
  },
  wear = { { law = "W9", fault = "loose_terminal", rate = "1 / 4e8", power = 2 } },
  care = { { every = "8760 h", fr = "Mesurer la continuité sous 10 A : moins de 0,1 Ω", en = "Measure the continuity with 10 A: under 0.1 Ω" } },
  spares = {
    { article = "TR-6-200", same = true, price = 4.5, stock = 10, name = { fr = "Tresse de masse 6 mm², 200 mm", en = "Bonding braid 6 mm², 200 mm" } },
    { article = "TR-10-200", equivalent = true, price = 5.8, stock = 5, set = { resistance = "0.012 ohm" }, name = { fr = "Tresse de masse 10 mm², 200 mm", en = "Bonding braid 10 mm², 200 mm" },
      remark = { fr = "Section supérieure", en = "Larger section" } },
    { article = "FIL-0.75", wrong = true, price = 0.5, stock = 50, set = { resistance = "0.6 ohm" }, name = { fr = "Fil 0,75 mm² vert-jaune", en = "Wire 0.75 mm² green-yellow" },
      remark = { fr = "Section insuffisante pour un conducteur de protection", en = "Too thin for a protective conductor" } },
  },
  article = "TR-6-200", price = 4.5, replace_duration = "10 min",
}
