-- Four-core cable of a sensor box, A at the cabinet, B in the field: brown 1, white 2, blue 3, black 4.
-- `place_x` says where the machine is that bends it.
depanne.api(1)
local function core(p, i, resistance)
  local list = {
    { "wire", nodes = { "A" .. i, "m" .. i }, resistance = p.resistance * p.length + 0.002, open = p["broken" .. i] },
    { "resistor", nodes = { "m" .. i, "PE" }, resistance = i == 1 and p.insulation or 1e8 },
  }
  return list[1], list[2]
end
return depanne.kind {
  id = "cable", trade = "electrical",
  name = { fr = "Câble 4 conducteurs", en = "Four-core cable" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "A3", "electrical" }, { "A4", "electrical" },
                { "B1", "electrical" }, { "B2", "electrical" }, { "B3", "electrical" }, { "B4", "electrical" },
                { "PE", "electrical", "reference" } },
  nodes = { { "m1", "electrical" }, { "m2", "electrical" }, { "m3", "electrical" }, { "m4", "electrical" } },
  inputs = { "place_x" },
  signals = { "state_insulation", "bent", "current" },
  parameters = {
    length = { unit = "m", default = "10 m", min = 0.1, max = 200 },
    resistance = { unit = "ohm/m", default = "0.057 ohm/m", min = 1e-4, max = 1 }, -- 0.34 mm2
    insulation = { unit = "ohm", default = "1e8 ohm", min = 1, max = 1e9 }, -- core 1 to PE
    broken1 = { unit = "1", default = 0, min = 0, max = 1 },
    broken2 = { unit = "1", default = 0, min = 0, max = 1 },
    broken3 = { unit = "1", default = 0, min = 0, max = 1 },
    broken4 = { unit = "1", default = 0, min = 0, max = 1 },
    fatigue_from = { unit = "m", default = "1000 m", min = -1e3, max = 1e3 }, -- core 4 opens where the cable is bent so
    fatigue_to = { unit = "m", default = "1001 m", min = -1e3, max = 2e3 },
    swapped = { unit = "1", default = 0, min = 0, max = 1 }, -- cores 2 and 4 at end B
    between = { unit = "ohm", default = "1e8 ohm", min = 1e-3, max = 1e9 }, -- cores 2 and 4
  },
  plate = function(p) return "4 x 0,34 mm², souple" end,
  laws = function(p)
    local w1, r1 = core(p, 1)
    local w2, r2 = core(p, 2)
    local w3, r3 = core(p, 3)
    local w4, r4 = core(p, 4)
    return {
      { "property", value = p.insulation, writes = { value = "state_insulation" } },
      w1, r1, w2, r2, w3, r3, w4, r4,
      { "wire", nodes = { "m1", "B1" }, resistance = 0.002 }, { "wire", nodes = { "m3", "B3" }, resistance = 0.002 },
      { "proximity", from = p.fatigue_from, to = p.fatigue_to, hysteresis = 0, delay = 0, reads = { value = "place_x" },
        writes = { detected = "bent" } },
      { "contact", nodes = { "m4", "B4" }, resistance = 0.002, normally_closed = 1, stuck = -p.swapped, reads = { command = "bent" } },
      { "contact", nodes = { "m2", "B2" }, resistance = 0.002, normally_closed = 1, stuck = -p.swapped },
      { "contact", nodes = { "m4", "B2" }, resistance = 0.002, stuck = 2 * p.swapped - 1 },
      { "contact", nodes = { "m2", "B4" }, resistance = 0.002, stuck = 2 * p.swapped - 1 },
      { "resistor", nodes = { "m2", "m4" }, resistance = p.between },
    }
  end,
  senses = {
    { "look", when = "state_insulation < 1e6", fr = "La gaine est entaillée contre une arête", en = "The sheath is cut on an edge" },
    { "look", fr = "Gaine intacte", en = "Sheath sound" },
    { "touch", when = "bent", fr = "Un point mou dans la gaine, à la flexion", en = "A soft spot in the sheath where it bends" },
    { "touch", fr = "Câble souple, tenu à ses deux bouts", en = "Cable supple, held at both ends" },
  },
  faults = {
    broken_wire_black = { name = { fr = "Conducteur noir coupé", en = "Black core broken" }, sheet = "W_2", set = { broken4 = 1 } },
    broken_wire_blue = { name = { fr = "Conducteur bleu (0 V) coupé", en = "Blue core (0 V) broken" }, sheet = "W_3", set = { broken3 = 1 } },
    broken_wire_brown = { name = { fr = "Conducteur brun (+) coupé", en = "Brown core (plus) broken" }, sheet = "W_3", set = { broken1 = 1 } },
    broken_wire_chain = { name = { fr = "Conducteur noir coupé en un point de la course", en = "Black core opens at one place of the travel" }, sheet = "W_4",
                          set = { fatigue_from = "0.05 m", fatigue_to = "0.4 m" } },
    leaking = { name = { fr = "Défaut d’isolement du brun à la terre : 2 kΩ", en = "Brown core to earth: 2 kΩ" }, sheet = "W_5", set = { insulation = "2000 ohm" } },
    wrong_part_swapped = { name = { fr = "Conducteurs blanc et noir inversés", en = "White and black cores swapped" }, sheet = "W_6", set = { swapped = 1 } },
    shorted = { name = { fr = "Blanc et noir en contact", en = "White and black cores touching" }, sheet = "W_7", set = { between = "0.1 ohm" } },
  },
  care = { { every = "4000 h", fr = "Contrôler les rayons de courbure, mesurer l’isolement", en = "Check the bending radii, measure the insulation" } },
  spares = {
    { article = "CAB-4X034-10", same = true, price = 21, stock = 3, name = { fr = "Câble 4 x 0,34 mm², 10 m, souple", en = "Cable 4 x 0.34 mm², 10 m, flexible" } },
    { article = "CAB-4X05-10", equivalent = true, price = 26, stock = 2, set = { resistance = "0.039 ohm/m" },
      name = { fr = "Câble 4 x 0,5 mm², 10 m, souple", en = "Cable 4 x 0.5 mm², 10 m, flexible" } },
    { article = "CAB-3X034-10", wrong = true, price = 17, stock = 2, set = { broken2 = 1 },
      name = { fr = "Câble 3 x 0,34 mm², 10 m", en = "Cable 3 x 0.34 mm², 10 m" } },
  },
  article = "CAB-4X034-10", price = 21, replace_duration = "45 min",
}
