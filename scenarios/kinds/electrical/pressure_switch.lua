-- Air pressure switch with a closing contact.
depanne.api(1)
return depanne.kind {
  id = "pressure_switch", trade = "electrical",
  name = { fr = "Pressostat", en = "Pressure switch" },
  flags = { "removable" },
  terminals = { { "P", "pneumatic" }, { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed" },
  parameters = {
    rising = { unit = "Pa", default = "5 bar", min = 0, max = 1.6e6 },   -- gauge
    falling = { unit = "Pa", default = "4.5 bar", min = 0, max = 1.6e6 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "0-10 bar, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "volume", nodes = { "P" }, volume = p.port_volume },
      { "pressure_contact", nodes = { "P" }, rising = p.rising, falling = p.falling, writes = { closed = "closed" } },
      { "contact", nodes = { "1", "2" }, resistance = 0.05, stuck = p.stuck, reads = { command = "closed" } },
    }
  end,
  senses = {
    { "look", when = "closed", fr = "Témoin du pressostat allumé", en = "Indicator of the switch lit" },
    { "look", fr = "Témoin du pressostat éteint", en = "Indicator of the switch dark" },
  },
  settings = {
    { id = "rising", parameter = "rising", unit = "bar", scale = 1e5, min = 0, max = 10, duration = 180,
      name = { fr = "Seuil haut", en = "Upper threshold" } },
    { id = "falling", parameter = "falling", unit = "bar", scale = 1e5, min = 0, max = 10, duration = 180,
      name = { fr = "Seuil bas", en = "Lower threshold" } },
  },
  faults = {
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, set = { stuck = -1 } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, set = { stuck = 1 } },
    misadjusted = { name = { fr = "Seuil haut réglé à 6,5 bar", en = "Upper threshold set to 6.5 bar" }, set = { rising = "6.5 bar" } },
  },
  spares = {
    { article = "PS-10-NO", same = true, price = 58, stock = 1,
      name = { fr = "Pressostat 0-10 bar NO", en = "Pressure switch 0-10 bar NO" } },
    { article = "VS-1-NO", wrong = true, price = 61, stock = 1, set = { stuck = -1 },
      name = { fr = "Vacuostat -1-0 bar", en = "Vacuum switch -1-0 bar" } },
  },
  article = "PS-10-NO", price = 58, replace_duration = "20 min",
}
