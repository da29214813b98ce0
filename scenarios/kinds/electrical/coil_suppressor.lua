-- Suppressor module clipped on the coil of a contactor: limiter 47 V, or a free-wheel diode.
depanne.api(1)
return depanne.kind {
  id = "coil_suppressor", trade = "electrical",
  name = { fr = "Module d’antiparasitage", en = "Suppressor module" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "limit", "state" },
  parameters = {
    voltage = { unit = "V", default = "47 V", min = 0.5, max = 1000 },
    both_ways = { unit = "1", default = 1, min = 0, max = 1 }, -- 0: a diode
    reversed = { unit = "1", default = 0, min = 0, max = 1 },
    open = { unit = "1", default = 0, min = 0, max = 1 },
    shorted = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return p.both_ways > 0.5 and "24-48 V=, écrêteur 47 V" or "24 V=, diode" end,
  laws = function(p)
    return {
      { "suppressor", nodes = { "A1", "A2" }, voltage = p.voltage, both_ways = p.both_ways, reversed = p.reversed, open = p.open,
        shorted = p.shorted },
      { "property", value = p.voltage, writes = { value = "limit" } },
      { "property", value = math.max(p.open, p.shorted), writes = { value = "state" } },
    }
  end,
  senses = {
    { "look", when = "state > 0.5", fr = "Boîtier fendu, noirci", en = "Case split, blackened" },
    { "look", when = "limit < 2", fr = "Le symbole d’une diode sur le module", en = "The symbol of a diode on the module" },
    { "look", fr = "Le symbole d’une varistance sur le module", en = "The symbol of a varistor on the module" },
  },
  faults = {
    open = { name = { fr = "Module coupé : surtensions à la coupure", en = "Module open: surges when switched off" }, sheet = "B1.32", set = { open = 1 } },
    shorted = { name = { fr = "Module en court-circuit", en = "Module shorted" }, sheet = "KM_8", set = { shorted = 1 } },
    moved = { name = { fr = "Diode montée à l’envers", en = "Diode fitted the wrong way round" }, sheet = "B1.32",
              set = { both_ways = 0, voltage = "0.7 V", reversed = 1 } },
    wrong_part = { name = { fr = "Diode à la place de l’écrêteur : retombée quatre fois plus lente", en = "Diode in place of the limiter: lets go four times slower" },
                   sheet = "B1.32", set = { both_ways = 0, voltage = "0.7 V" } },
  },
  wear = { { law = "W14", fault = "shorted", rate = "1 / 4e9" } },
  care = { { every = "8760 h", fr = "Contrôler le type du module et le sens des diodes", en = "Check the type of the module and which way round diodes are" } },
  spares = {
    { article = "MOD-VAR-47", same = true, price = 6.5, stock = 4, name = { fr = "Module écrêteur 24-48 V", en = "Limiter module 24-48 V" } },
    { article = "MOD-ZEN-45", equivalent = true, price = 7.2, stock = 2, set = { voltage = "45 V" }, name = { fr = "Module à diodes Zener 45 V", en = "Zener module 45 V" },
      remark = { fr = "Même temps de retombée", en = "Same release time" } },
    { article = "MOD-DIODE", wrong = true, price = 3.1, stock = 6, set = { both_ways = 0, voltage = "0.7 V" }, name = { fr = "Module diode 24 V=", en = "Diode module 24 V DC" },
      remark = { fr = "Retombée lente", en = "Slow release" } },
  },
  article = "MOD-VAR-47", price = 6.5, replace_duration = "3 min",
}
