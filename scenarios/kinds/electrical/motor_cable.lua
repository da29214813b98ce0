-- Motor cable 4G1.5 with its cores, what they couple to each other, and its earth core.
depanne.api(1)
local function core(a, b, p, open)
  return { "wire", nodes = { a, b }, resistance = 0.0133 * p.length, open = open }
end
return depanne.kind {
  id = "motor_cable", trade = "electrical",
  name = { fr = "Câble moteur 4G1,5", en = "Motor cable 4G1.5" },
  flags = { "removable" },
  terminals = { { "L1", "electrical" }, { "L2", "electrical" }, { "L3", "electrical" }, { "PE", "electrical" },
                { "U", "electrical" }, { "V", "electrical" }, { "W", "electrical" }, { "PEM", "electrical" } },
  signals = { "sheath" },
  parameters = {
    length = { unit = "m", default = "12 m", min = 0.5, max = 300 },
    core1 = { unit = "1", default = 0, min = 0, max = 1 },
    core2 = { unit = "1", default = 0, min = 0, max = 1 },
    core3 = { unit = "1", default = 0, min = 0, max = 1 },
    crossed = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: U and V exchanged at one end
    earth = { unit = "1", default = 0, min = 0, max = 1 },
    earth_resistance = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 }, -- added
    insulation = { unit = "ohm", default = "1e9 ohm", min = 0.1, max = 1e12 }, -- core 1 to the earth core
    between = { unit = "ohm", default = "1e9 ohm", min = 0.01, max = 1e12 }, -- core 1 to core 2
  },
  plate = function(p) return string.format("4G1,5 mm² %g m", p.length) end,
  laws = function(p)
    return {
      core("L1", "U", p, math.max(p.core1, p.crossed)), core("L2", "V", p, math.max(p.core2, p.crossed)), core("L3", "W", p, p.core3),
      core("L1", "V", p, 1 - p.crossed), core("L2", "U", p, 1 - p.crossed),
      { "wire", nodes = { "PE", "PEM" }, resistance = 0.0133 * p.length + p.earth_resistance, open = p.earth },
      { "cable_coupling", nodes = { "PEM", "U", "V", "W" }, core_capacitance = 60e-12 * p.length,
        earth_capacitance = 142e-12 * p.length, insulation = 1e9, core1_insulation = p.insulation },
      { "heater", nodes = { "U", "V" }, resistance = p.between, coefficient = 0 },
      { "property", value = (p.insulation < 1e6 or p.between < 1e6 or p.earth > 0.5) and 1 or 0, writes = { value = "sheath" } },
    }
  end,
  senses = {
    { "look", when = "sheath > 0.5", fr = "Gaine entaillée près du presse-étoupe", en = "Sheath nicked near the gland" },
    { "look", fr = "Gaine intacte", en = "Sheath sound" },
  },
  faults = {
    broken_wire = { name = { fr = "Conducteur V coupé : moteur en monophasé", en = "Core V broken: motor on two phases" }, sheet = "F1_2", set = { core2 = 1 } },
    broken_wire_u = { name = { fr = "Conducteur U coupé", en = "Core U broken" }, set = { core1 = 1 } },
    moved = { name = { fr = "U et V croisés : le moteur tourne à l’envers", en = "U and V exchanged: the motor turns backwards" }, sheet = "M_7", set = { crossed = 1 } },
    leaking_solid = { name = { fr = "U à la masse : 1 Ω", en = "U on the frame: 1 Ω" }, sheet = "M_3", set = { insulation = "1 ohm" } },
    leaking = { name = { fr = "Isolement U-PE 2 kΩ", en = "Insulation U to PE 2 kΩ" }, sheet = "W_5", set = { insulation = "2000 ohm" } },
    shorted = { name = { fr = "Court-circuit entre U et V", en = "Short between U and V" }, sheet = "CB1", set = { between = "0.5 ohm" } },
    broken_wire_pe = { name = { fr = "Conducteur PE coupé au moteur", en = "PE core broken at the motor" }, sheet = "B1.31", set = { earth = 1 } },
    loose_terminal = { name = { fr = "PE résistant : 3 Ω", en = "Resistive PE: 3 Ω" }, sheet = "B1.31", set = { earth_resistance = "3 ohm" } },
  },
  wear = {
    { law = "W10", fault = "leaking", rate = "1 / 1.5e9", power = 4 },
    { law = "W13", fault = "broken_wire", rate = "1 / 2e9" },
  },
  care = { { every = "8760 h", fr = "Isolement sous 500 V conducteurs débranchés, continuité du PE, état de la gaine",
             en = "Insulation at 500 V with the cores off, continuity of the PE, state of the sheath" } },
  spares = {
    { article = "CAB-4G1.5", same = true, price = 2.2, stock = 100, name = { fr = "Câble 4G1,5 souple", en = "Flexible cable 4G1.5" } },
    { article = "CAB-4G2.5", equivalent = true, price = 3.4, stock = 50, set = function(p) return { length = 0.6 * p.length } end,
      name = { fr = "Câble 4G2,5 souple", en = "Flexible cable 4G2.5" }, remark = { fr = "Section supérieure : chute de tension moindre", en = "Larger section: less drop" } },
    { article = "CAB-3G1.5", wrong = true, price = 1.7, stock = 100, set = { earth = 1 }, name = { fr = "Câble 3G1,5 : pas de PE pour un moteur triphasé", en = "Cable 3G1.5: no PE left for a three-phase motor" } },
  },
  article = "CAB-4G1.5", price = 2.2, replace_duration = "60 min",
}
