-- Switch-mode 24 V supply, 10 A, boost 15 A for 4 s, then hiccup.
depanne.api(1)
return depanne.kind {
  id = "psu_24v", trade = "electrical",
  name = { fr = "Alimentation à découpage 24 V=", en = "24 V DC switch-mode supply" },
  flags = { "removable", "electronic" },
  terminals = { { "L", "electrical" }, { "N", "electrical" }, { "PE", "electrical", "reference" },
                { "+", "electrical" }, { "-", "electrical" } },
  signals = { "ok", "current" },
  parameters = {
    voltage = { unit = "V", default = "24.1 V", min = 12, max = 30 },
    internal_resistance = { unit = "ohm", default = "0.005 ohm", min = 1e-3, max = 100 },
    current_limit = { unit = "A", default = "15 A", min = 0.1, max = 60 },
    failed = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "230 V~ / 24 V= 10 A 240 W" end,
  laws = function(p)
    return {
      { "supply_dc", nodes = { "L", "N", "+", "-" }, voltage = p.voltage,
        internal_resistance = p.internal_resistance, current_limit = p.current_limit, boost_time = 4,
        input_minimum = 85, efficiency = 0.9, power_factor = 0.95, failed = p.failed,
        writes = { ok = "ok", current = "current" } },
    }
  end,
  probes = { i = "current" },
  displays = { { id = "current", value = "current", unit = "A", resolution = 0.01 } },
  senses = {
    { "look", when = "ok", fr = "DEL verte « DC OK » allumée", en = "Green “DC OK” LED lit" },
    { "look", fr = "DEL « DC OK » éteinte", en = "“DC OK” LED dark" },
    { "touch", fr = "Boîtier tiède", en = "Case lukewarm" },
  },
  settings = {
    { id = "voltage", parameter = "voltage", unit = "V", scale = 1, min = 22, max = 28, duration = 60,
      name = { fr = "Potentiomètre de tension de sortie", en = "Output voltage potentiometer" } },
  },
  faults = {
    dead = { name = { fr = "Alimentation hors service", en = "Supply dead" }, set = { failed = 1 } },
    misadjusted = { name = { fr = "Tension réglée à 21 V", en = "Voltage set to 21 V" }, set = { voltage = "21 V" } },
    worn = { name = { fr = "Condensateurs vieillis", en = "Aged capacitors" }, set = { internal_resistance = "1.2 ohm" } },
  },
  spares = {
    { article = "AL-24-10", same = true, price = 118, stock = 1,
      name = { fr = "Alimentation 24 V= 10 A", en = "Supply 24 V DC 10 A" } },
    { article = "AL-24-05", wrong = true, price = 72, stock = 1, set = { current_limit = "6 A" },
      name = { fr = "Alimentation 24 V= 5 A", en = "Supply 24 V DC 5 A" },
      remark = { fr = "Courant nominal insuffisant pour la ligne", en = "Rated current too small for the line" } },
  },
  article = "AL-24-10", price = 118, replace_duration = "25 min",
}
