-- Coil of a pneumatic valve with its plug (LED and varistor).
depanne.api(1)
return depanne.kind {
  id = "solenoid_coil", trade = "electrical",
  name = { fr = "Bobine d’électrovanne", en = "Solenoid coil" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "energised", "current" },
  parameters = {
    resistance = { unit = "ohm", default = "384 ohm", min = 0.01, max = 1e12 },
    inductance = { unit = "H", default = "3.84 H", min = 0, max = 1000 },
    pick_up = { unit = "A", default = "0.0406 A", min = 1e-4, max = 1e4 },
    drop_out = { unit = "A", default = "0.0156 A", min = 1e-4, max = 1e4 },
  },
  laws = function(p)
    return {
      { "coil", nodes = { "A1", "A2" }, resistance = p.resistance, inductance = p.inductance,
        pick_up_current = p.pick_up, drop_out_current = p.drop_out, delay_on = 0, delay_off = 0,
        suppressor_voltage = 47, writes = { energised = "energised", current = "current" } },
    }
  end,
  probes = { i = "current" },
  senses = {
    { "look", when = "A1 - A2 > 15", fr = "La DEL du connecteur est allumée", en = "The LED of the plug is lit" },
    { "look", when = "A1 - A2 > 8", fr = "La DEL du connecteur éclaire faiblement", en = "The LED of the plug is dim" },
    { "look", fr = "La DEL du connecteur est éteinte", en = "The LED of the plug is dark" },
    { "touch", when = "current > 0.02", fr = "La bobine est tiède", en = "The coil is warm" },
    { "touch", fr = "La bobine est froide", en = "The coil is cold" },
    { "smell", when = "current > 1", fr = "Odeur de vernis brûlé", en = "Smell of burnt varnish" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    open = { name = { fr = "Bobine coupée", en = "Coil open" }, set = { resistance = "1e9 ohm" } },
    shorted = { name = { fr = "Bobine en court-circuit", en = "Coil shorted" },
                set = { resistance = "3 ohm", inductance = "0.003 H", pick_up = "1000 A" } },
    worn = { name = { fr = "Spires en court-circuit partiel", en = "Some turns shorted" },
             set = { resistance = "60 ohm", inductance = "0.2 H", pick_up = "0.26 A" } },
  },
  replace_duration = "10 min",
}
