-- Soft starter 5.5 A: thyristors that raise the voltage, an internal bypass, a fault contact.
depanne.api(1)
return depanne.kind {
  id = "soft_starter", trade = "electrical",
  name = { fr = "Démarreur progressif", en = "Soft starter" },
  flags = { "removable", "electronic" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" },
                { "5", "electrical" }, { "6", "electrical" }, { "ST", "electrical" }, { "0V", "electrical" },
                { "R1", "electrical" }, { "R2", "electrical" } },
  signals = { "run", "bypass", "heat", "tripped", "ratio", "current", "heatsink", "dust",
              { "reset", control = true, initial = 0, name = { fr = "Réarmement", en = "Reset" } } },
  parameters = {
    rated_current = { unit = "A", default = "5.5 A", min = 0.5, max = 1000 },
    first = { unit = "1", default = 0.3, min = 0.1, max = 0.9 },
    ramp_up = { unit = "s", default = "2 s", min = 0.1, max = 30 },
    limit = { unit = "1", default = 4, min = 1.5, max = 8 }, -- times the rated current
    shorted2 = { unit = "1", default = 0, min = 0, max = 1 },
    open2 = { unit = "1", default = 0, min = 0, max = 1 },
    bypass = { unit = "1", default = 0, min = -1, max = 1 },
    cooling = { unit = "1", default = 1, min = 0.05, max = 1 },
  },
  plate = function(p) return string.format("3~ 400 V, %g A, rampe 1-10 s", p.rated_current) end,
  laws = function(p)
    local function bypass(a, b)
      return { "contact", nodes = { a, b }, resistance = 0.005, open_resistance = 1e9, stuck = p.bypass, reads = { command = "bypass" } }
    end
    return {
      { "soft_starter", nodes = { "1", "2", "3", "4", "5", "6" }, rated_current = p.rated_current, first_ratio = p.first,
        ramp_up = p.ramp_up, current_limit = p.limit, shorted2 = p.shorted2, open2 = p.open2,
        reads = { run = "run", temperature = "heatsink", reset = "reset" },
        writes = { bypass = "bypass", heat = "heat", tripped = "tripped", ratio = "ratio", current = "current" } },
      bypass("1", "2"), bypass("3", "4"), bypass("5", "6"),
      { "plc_input", nodes = { "ST", "0V" }, resistance = 4700, threshold_on = 11, threshold_off = 5, filter = 0.003, writes = { image = "run" } },
      { "contact", nodes = { "R1", "R2" }, resistance = 0.02, normally_closed = 1, reads = { command = "tripped" } },
      { "thermal_mass", capacity = 22, conductance = 0.3 * p.cooling, reads = { heat1 = "heat" }, writes = { temperature = "heatsink" } },
      { "property", value = p.cooling, writes = { value = "dust" } },
    }
  end,
  probes = { ratio = "ratio", i = "current" },
  measures = { temperature = "heatsink" },
  senses = {
    { "look", when = "tripped", fr = "DEL rouge fixe : défaut", en = "Red LED steady: fault" },
    { "look", when = "bypass", fr = "DEL verte fixe : contournement", en = "Green LED steady: bypass" },
    { "look", when = "ratio > 0.01", fr = "DEL verte clignotante : rampe", en = "Green LED blinking: ramp" },
    { "look", fr = "DEL verte éteinte", en = "Green LED dark" },
    { "touch", when = "dust < 0.6", fr = "Ailettes du radiateur pleines de poussière", en = "Fins of the heatsink full of dust" },
    { "touch", when = "heatsink > 333", fr = "Radiateur brûlant", en = "Heatsink burning hot" },
    { "touch", fr = "Radiateur tiède au plus", en = "Heatsink lukewarm at most" },
  },
  settings = {
    { id = "ramp", parameter = "ramp_up", unit = "s", min = 1, max = 10, duration = 30, name = { fr = "Durée de la rampe", en = "Ramp time" } },
    { id = "first", parameter = "first", unit = "%", min = 30, max = 70, duration = 30, name = { fr = "Tension initiale", en = "Initial voltage" } },
  },
  faults = {
    shorted = { name = { fr = "Thyristor 3-4 en court-circuit : démarrage déséquilibré", en = "Thyristor 3-4 shorted: unbalanced start" }, sheet = "B1.27", set = { shorted2 = 1 } },
    open = { name = { fr = "Thyristor 3-4 coupé", en = "Thyristor 3-4 open" }, sheet = "B1.27", set = { open2 = 1 } },
    no_contact = { name = { fr = "Le contournement ne ferme pas", en = "The bypass does not close" }, sheet = "B1.27", set = { bypass = -1 } },
    misadjusted = { name = { fr = "Rampe trop longue : 20 s", en = "Ramp too long: 20 s" }, sheet = "B1.27", set = { ramp_up = "20 s" } },
    misadjusted_short = { name = { fr = "Rampe trop courte : à-coup", en = "Ramp too short: jerk" }, sheet = "B1.27", set = { ramp_up = "0.1 s" } },
    welded = { name = { fr = "Contournement soudé", en = "Bypass welded" }, sheet = "B1.27", set = { bypass = 1 } },
    clogged = { name = { fr = "Radiateur encrassé", en = "Heatsink clogged" }, set = { cooling = 0.2 } },
  },
  wear = { { law = "W1", fault = "no_contact", count = "bypass", each = "1 / 200000" }, { law = "W12", fault = "clogged", rate = "1 / 6e7" } },
  care = { { every = "8760 h", fr = "Nettoyer le radiateur, mesurer la tension aux bornes en régime : 0 V (contournement)",
             en = "Clean the heatsink, measure across it at speed: 0 V (bypass)" } },
  spares = {
    { article = "DP-5.5A", same = true, price = 145, stock = 1, name = { fr = "Démarreur progressif 5,5 A 400 V", en = "Soft starter 5.5 A 400 V" } },
    { article = "DP-9A", equivalent = true, price = 172, stock = 1, set = { rated_current = "9 A", limit = 2.4 }, name = { fr = "Démarreur progressif 9 A 400 V", en = "Soft starter 9 A 400 V" },
      remark = { fr = "Calibre supérieur, limite réglée au même courant", en = "Higher rating, limit set to the same current" } },
    { article = "DP-3A", wrong = true, price = 118, stock = 1, set = { rated_current = "3 A", limit = 3 }, name = { fr = "Démarreur progressif 3 A 400 V", en = "Soft starter 3 A 400 V" } },
  },
  article = "DP-5.5A", price = 145, replace_duration = "45 min",
}
