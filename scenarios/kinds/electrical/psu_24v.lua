-- Switch-mode 24 V supply, 10 A, boost 15 A for 4 s, then hiccup.
depanne.api(1)
return depanne.kind {
  id = "psu_24v", symbol = "psu", trade = "electrical",
  name = { fr = "Alimentation à découpage 24 V=", en = "24 V DC switch-mode supply" },
  flags = { "removable", "electronic" },
  terminals = { { "L", "electrical" }, { "N", "electrical" }, { "PE", "electrical", "reference" },
                { "+", "electrical" }, { "-", "electrical" }, { "13", "electrical" }, { "14", "electrical" } },
  signals = { "ok", "current", "heat", "temperature", "short_current" },
  parameters = {
    voltage = { unit = "V", default = "24.1 V", min = 12, max = 30 },
    internal_resistance = { unit = "ohm", default = "0.005 ohm", min = 1e-3, max = 100 },
    current_limit = { unit = "A", default = "15 A", min = 0.1, max = 60 },
    rated_current = { unit = "A", default = "10 A", min = 0.1, max = 60 },
    failed = { unit = "1", default = 0, min = 0, max = 1 },
    hold_up = { unit = "s", default = "20 ms", min = 0, max = 1 },
    ripple = { unit = "V", default = "0.01 V", min = 0, max = 10 }, -- rms
    short = { unit = "ohm", default = "1e7 ohm", min = 1e-2, max = 1e9 }, -- across the output terminals
    input_lead = { unit = "ohm", default = "0.005 ohm", min = 1e-3, max = 1e9 },
    heat_capacity = { unit = "J/K", default = "400 J/K", min = 0.1, max = 1e5 },
    cooling = { unit = "W/K", default = "0.6 W/K", min = 1e-4, max = 100 },
    ambient = { unit = "K", default = "308.15 K", min = 233, max = 360 }, -- in the cabinet
  },
  nodes = { { "Li", "electrical" } },
  plate = function(p) return "230 V~ / 24 V= 10 A 240 W" end,
  laws = function(p)
    return {
      { "wire", nodes = { "L", "Li" }, resistance = p.input_lead },
      { "supply_dc", nodes = { "Li", "N", "+", "-" }, voltage = p.voltage,
        internal_resistance = p.internal_resistance, current_limit = p.current_limit, rated_current = p.rated_current,
        boost_time = 4, hold_up = p.hold_up, input_minimum = 85, efficiency = 0.9, power_factor = 0.95, failed = p.failed,
        hot_limit = 363.15, reads = { temperature = "temperature" },
        writes = { ok = "ok", current = "current", heat = "heat" } },
      { "ripple", nodes = { "+", "-" }, voltage = p.ripple, resistance = 0.02, reads = { running = "ok" } },
      { "resistor", nodes = { "+", "-" }, resistance = p.short, writes = { current = "short_current" } },
      { "thermal_mass", capacity = p.heat_capacity, conductance = p.cooling, ambient = p.ambient,
        reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
      { "contact", nodes = { "13", "14" }, resistance = 0.1, reads = { command = "ok" } },
    }
  end,
  probes = { i = "current" },
  displays = { { id = "current", value = "current", unit = "A", resolution = 0.01 } },
  measures = { temperature = "temperature" },
  senses = {
    { "look", when = "ok and current > 10", fr = "DEL « DC OK » allumée, DEL « surcharge » allumée", en = "“DC OK” LED lit, “overload” LED lit" },
    { "look", when = "ok", fr = "DEL verte « DC OK » allumée", en = "Green “DC OK” LED lit" },
    { "look", fr = "DEL « DC OK » éteinte", en = "“DC OK” LED dark" },
    { "listen", when = "current > 9 and not ok", fr = "L’alimentation claque et repart chaque seconde", en = "The supply clicks and starts again each second" },
    { "listen", fr = "Silencieuse", en = "Silent" },
    { "touch", when = "temperature > 333", fr = "Boîtier brûlant", en = "Case too hot to hold" },
    { "touch", fr = "Boîtier tiède", en = "Case lukewarm" },
  },
  settings = {
    { id = "voltage", parameter = "voltage", unit = "V", scale = 1, min = 22, max = 28, duration = 60,
      name = { fr = "Potentiomètre de tension de sortie", en = "Output voltage potentiometer" } },
  },
  faults = {
    dead = { name = { fr = "Alimentation hors service", en = "Supply dead" }, set = { failed = 1 } },
    shorted = { name = { fr = "Court-circuit sur la sortie", en = "Short circuit on the output" }, sheet = "G1_1", set = { short = "0.2 ohm" } },
    worn_capacitors = { name = { fr = "Condensateurs vieillis : ondulation, plus de maintien", en = "Aged capacitors: ripple, no hold-up" }, sheet = "G1_2",
                        set = { ripple = "0.6 V", hold_up = "2 ms" } },
    worn = { name = { fr = "Étage de sortie vieilli", en = "Aged output stage" }, set = { internal_resistance = "1.2 ohm" } },
    misadjusted = { name = { fr = "Tension réglée à 21 V", en = "Voltage set to 21 V" }, sheet = "G1_3", set = { voltage = "21 V" } },
    loose_terminal = { name = { fr = "Entrée coupée à la borne L", en = "Input open at terminal L" }, sheet = "G1_4", set = { input_lead = "1e9 ohm" } },
    clogged = { name = { fr = "Ventilation colmatée : coupure thermique", en = "Clogged ventilation: thermal cut-out" }, sheet = "G1_6",
                set = { cooling = "0.05 W/K" } },
  },
  wear = { { law = "W11", fault = "worn_capacitors", rate = "pow(2, (temperature - 358) / 10) / 5000 h", power = 2 } },
  care = {
    { every = "2000 h", fr = "Dépoussiérer, contrôler 24,1 V et l’ondulation", en = "Remove dust, check 24.1 V and the ripple" },
  },
  spares = {
    { article = "AL-24-10", same = true, price = 118, stock = 1,
      name = { fr = "Alimentation 24 V= 10 A", en = "Supply 24 V DC 10 A" } },
    { article = "AL-24-20", equivalent = true, price = 190, stock = 1, set = { current_limit = "30 A", rated_current = "20 A" },
      name = { fr = "Alimentation 24 V= 20 A", en = "Supply 24 V DC 20 A" } },
    { article = "AL-24-05", wrong = true, price = 72, stock = 1, set = { current_limit = "6 A", rated_current = "5 A" },
      name = { fr = "Alimentation 24 V= 5 A", en = "Supply 24 V DC 5 A" },
      remark = { fr = "Courant nominal insuffisant pour la ligne", en = "Rated current too small for the line" } },
  },
  article = "AL-24-10", price = 118, replace_duration = "25 min",
}
