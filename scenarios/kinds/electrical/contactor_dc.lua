-- Contactor with a 24 V coil: three poles, one closing and one opening auxiliary (mirror contact).
depanne.api(1)
local function pole(a, b, resistance, stuck)
  return { "contact", nodes = { a, b }, resistance = resistance, stuck = stuck, reads = { command = "energised" } }
end
return depanne.kind {
  id = "contactor_dc", trade = "electrical",
  name = { fr = "Contacteur, bobine 24 V=", en = "Contactor, 24 V DC coil" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" },
                { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" },
                { "5", "electrical" }, { "6", "electrical" },
                { "13", "electrical" }, { "14", "electrical" }, { "21", "electrical" }, { "22", "electrical" } },
  signals = { "energised", "current" },
  parameters = {
    resistance = { unit = "ohm", default = "192 ohm", min = 0.1, max = 1e12 },
    inductance = { unit = "H", default = "3.84 H", min = 0, max = 1000 },
    pick_up = { unit = "A", default = "0.075 A", min = 1e-4, max = 1e4 },
    drop_out = { unit = "A", default = "0.019 A", min = 1e-4, max = 1e4 },
    jammed = { unit = "1", default = 0, min = 0, max = 1 },
    pole_resistance = { unit = "ohm", default = "0.01 ohm", min = 1e-4, max = 1e9 },
    pole1 = { unit = "1", default = 0, min = -1, max = 1 },
    auxiliary = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "24 V= 3 W, 9 A AC-3" end,
  laws = function(p)
    return {
      { "coil", nodes = { "A1", "A2" }, resistance = p.resistance, inductance = p.inductance,
        pick_up_current = p.pick_up, drop_out_current = p.drop_out, delay_on = 0.015, delay_off = 0.01,
        suppressor_voltage = 0.7, jammed = p.jammed, writes = { energised = "energised", current = "current" } },
      pole("1", "2", p.pole_resistance, p.pole1),
      pole("3", "4", p.pole_resistance, 0),
      pole("5", "6", p.pole_resistance, 0),
      pole("13", "14", 0.02, p.auxiliary),
      { "contact", nodes = { "21", "22" }, resistance = 0.02, normally_closed = 1, reads = { command = "energised" } },
    }
  end,
  probes = { i = "current" },
  senses = {
    { "look", when = "energised", fr = "Armature collée", en = "Armature pulled in" },
    { "look", fr = "Armature au repos", en = "Armature at rest" },
    { "touch", fr = "Boîtier à peine tiède", en = "Case barely warm" },
  },
  faults = {
    open = { name = { fr = "Bobine coupée", en = "Coil open" }, set = { resistance = "1e9 ohm" } },
    stuck = { name = { fr = "Armature bloquée", en = "Armature jammed" }, set = { jammed = 1 } },
    welded = { name = { fr = "Pôle 1-2 soudé", en = "Pole 1-2 welded" }, set = { pole1 = 1 } },
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, set = { auxiliary = -1 } },
    worn = { name = { fr = "Pôles usés", en = "Worn poles" }, set = { pole_resistance = "3 ohm" } },
  },
  spares = {
    { article = "CT-09-24DC", same = true, price = 46, stock = 2,
      name = { fr = "Contacteur 9 A, bobine 24 V=, 1 NO + 1 NC", en = "Contactor 9 A, coil 24 V DC, 1 NO + 1 NC" } },
    { article = "CT-09-230AC", wrong = true, price = 38, stock = 2,
      set = { resistance = "6000 ohm", inductance = "20 H" },
      name = { fr = "Contacteur 9 A, bobine 230 V~", en = "Contactor 9 A, coil 230 V AC" } },
  },
  article = "CT-09-24DC", price = 46, replace_duration = "25 min",
}
