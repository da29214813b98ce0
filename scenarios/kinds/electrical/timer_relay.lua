-- Timer relay on its own supply A1-A2: input on S, delay at closing and at opening, one change-over contact.
depanne.api(1)
return depanne.kind {
  id = "timer_relay", trade = "electrical",
  name = { fr = "Relais temporisé", en = "Timer relay" },
  flags = { "removable", "electronic" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "S", "electrical" },
                { "15", "electrical" }, { "16", "electrical" }, { "18", "electrical" } },
  signals = { "supplied", "asked", "output" },
  parameters = {
    on_delay = { unit = "s", default = "2 s", min = 0, max = 3600 },
    off_delay = { unit = "s", default = "0 s", min = 0, max = 3600 },
    resistance = { unit = "ohm", default = "600 ohm", min = 1, max = 1e12 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return string.format("24 V=, t = %g s, 0,05 s à 100 h", p.on_delay + p.off_delay) end,
  laws = function(p)
    return {
      { "plc_input", nodes = { "A1", "A2" }, resistance = p.resistance, threshold_on = 17, threshold_off = 12, filter = 0.02,
        writes = { image = "supplied" } },
      { "plc_input", nodes = { "S", "A2" }, resistance = 8000, threshold_on = 15, threshold_off = 5, filter = 0.01,
        writes = { image = "asked" } },
      { "timer", on_delay = p.on_delay, off_delay = p.off_delay, stuck = p.dead,
        reads = { input = "asked", supply = "supplied" }, writes = { output = "output" } },
      { "contact", nodes = { "15", "18" }, resistance = p.contact, stuck = p.stuck, reads = { command = "output" } },
      { "contact", nodes = { "15", "16" }, resistance = 0.05, normally_closed = 1, reads = { command = "output" } },
    }
  end,
  senses = {
    { "look", when = "supplied and output", fr = "DEL verte et DEL jaune allumées", en = "Green and yellow LEDs lit" },
    { "look", when = "supplied and asked", fr = "DEL verte allumée, DEL jaune clignotante", en = "Green LED lit, yellow LED flashing" },
    { "look", when = "supplied", fr = "DEL verte seule allumée", en = "Green LED alone lit" },
    { "look", fr = "DEL éteintes", en = "LEDs dark" },
  },
  settings = {
    { id = "on_delay", parameter = "on_delay", unit = "s", min = 0, max = 100, duration = 30,
      name = { fr = "Temporisation au travail", en = "On-delay" } },
    { id = "off_delay", parameter = "off_delay", unit = "s", min = 0, max = 100, duration = 30,
      name = { fr = "Temporisation au repos", en = "Off-delay" } },
  },
  faults = {
    open = { name = { fr = "Alimentation interne coupée", en = "Internal supply open" }, sheet = "B1.14", set = { resistance = "1e9 ohm", dead = -1 } },
    misadjusted = { name = { fr = "Molette sur le mauvais calibre : dix fois trop long", en = "Knob on the wrong range: ten times too long" }, sheet = "B1.14",
                    set = function(p) return { on_delay = 10 * p.on_delay, off_delay = 10 * p.off_delay } end },
    misadjusted_short = { name = { fr = "Temporisation réglée à zéro", en = "Delay set to nothing" }, sheet = "B1.14",
                    set = { on_delay = "0.05 s", off_delay = "0 s" } },
    no_contact = { name = { fr = "Contact 15-18 ne ferme pas", en = "Contact 15-18 does not make" }, sheet = "B1.14", set = { stuck = -1 } },
    welded = { name = { fr = "Contact 15-18 soudé", en = "Contact 15-18 welded" }, sheet = "B1.14", set = { stuck = 1 } },
    worn = { name = { fr = "Contact 15-18 brûlé : 15 Ω", en = "Contact 15-18 burnt: 15 Ω" }, sheet = "B1.14", set = { contact = "15 ohm" } },
  },
  wear = { { law = "W1", fault = "worn", count = "output", each = "1 / 200000", power = 2 } },
  care = { { every = "8000 h", fr = "Chronométrer la temporisation", en = "Time the delay" } },
  spares = {
    { article = "TMP-24-MF", same = true, price = 38, stock = 1, name = { fr = "Relais temporisé multifonction 24 V=", en = "Multifunction timer relay 24 V DC" } },
    { article = "TMP-24-UNI", equivalent = true, price = 44, stock = 1, set = { resistance = "900 ohm" },
      name = { fr = "Relais temporisé 24-240 V", en = "Timer relay 24-240 V" } },
    { article = "TMP-24-FIXE", wrong = true, price = 29, stock = 1, set = { on_delay = "30 s" },
      name = { fr = "Relais temporisé 30 s fixe", en = "Timer relay, 30 s fixed" } },
  },
  article = "TMP-24-MF", price = 38, replace_duration = "15 min",
}
