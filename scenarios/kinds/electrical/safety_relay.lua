-- Dual-channel safety relay with monitored reset; the feedback loop is wired in series with S34.
depanne.api(1)
local function output(a, b, stuck)
  return { "contact", nodes = { a, b }, resistance = 0.02, stuck = stuck, reads = { command = "output" } }
end
return depanne.kind {
  id = "safety_relay", trade = "electrical",
  name = { fr = "Relais de sécurité à deux canaux", en = "Dual-channel safety relay" },
  flags = { "removable", "safety", "electronic" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "S11", "electrical" }, { "S12", "electrical" },
                { "S21", "electrical" }, { "S22", "electrical" }, { "S34", "electrical" },
                { "13", "electrical" }, { "14", "electrical" }, { "23", "electrical" }, { "24", "electrical" },
                { "33", "electrical" }, { "34", "electrical" }, { "41", "electrical" }, { "42", "electrical" } },
  nodes = { { "s34", "electrical" } },
  signals = { "output", "channel1", "channel2", "memory" },
  parameters = {
    supply_resistance = { unit = "ohm", default = "160 ohm", min = 1, max = 1e12 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    simultaneity = { unit = "s", default = "0 s", min = 0, max = 10 }, -- 0: none asked
    cross = { unit = "ohm", default = "1e7 ohm", min = 1e-2, max = 1e9 }, -- between the channels
    loop = { unit = "ohm", default = "0.002 ohm", min = 1e-4, max = 1e9 }, -- terminal S34
  },
  plate = function(p) return "24 V= 4 W, 3 NO + 1 NC, PL e" end,
  laws = function(p)
    return {
      { "safety_relay", nodes = { "A1", "A2", "S11", "S12", "S21", "S22", "s34" },
        supply_resistance = p.supply_resistance, source_resistance = 100, input_resistance = 1500, threshold = 17,
        opposite_polarity = 1, release_time = 0.02, dead = p.dead, simultaneity = p.simultaneity,
        writes = { output = "output", channel1 = "channel1", channel2 = "channel2", memory = "memory" } },
      output("13", "14", p.stuck), output("23", "24", 0), output("33", "34", 0),
      { "contact", nodes = { "41", "42" }, resistance = 0.02, normally_closed = 1, reads = { command = "output" } },
      { "resistor", nodes = { "S12", "S22" }, resistance = p.cross },
      { "wire", nodes = { "S34", "s34" }, resistance = p.loop },
    }
  end,
  senses = {
    { "look", when = "output", fr = "DEL CH1, CH2 et OUT allumées", en = "LEDs CH1, CH2 and OUT lit" },
    { "look", when = "channel1 and channel2", fr = "DEL CH1 et CH2 allumées, OUT éteinte", en = "LEDs CH1 and CH2 lit, OUT dark" },
    { "look", when = "channel1", fr = "DEL CH1 seule allumée", en = "LED CH1 alone lit" },
    { "look", when = "channel2", fr = "DEL CH2 seule allumée", en = "LED CH2 alone lit" },
    { "look", fr = "Aucune DEL de canal allumée", en = "No channel LED lit" },
  },
  faults = {
    dead = { name = { fr = "Relais hors service", en = "Relay dead" }, sheet = "SR8", set = { dead = 1 } },
    welded = { name = { fr = "Contact 13-14 soudé", en = "Contact 13-14 welded" }, sheet = "SR8", set = { stuck = 1 } },
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, sheet = "SR8", set = { stuck = -1 } },
    shorted = { name = { fr = "Canaux en court-circuit dans le câble", en = "Channels shorted together in the cable" }, sheet = "SR4",
                set = { cross = "0.5 ohm" } },
    loose_terminal = { name = { fr = "Boucle de retour coupée à la borne S34", en = "Feedback loop open at terminal S34" }, sheet = "SR5",
                       set = { loop = "1e9 ohm" } },
  },
  care = {
    { every = "720 h", fr = "Essayer chaque arrêt d’urgence et chaque protecteur", en = "Test each emergency stop and each guard" },
    { every = "170000 h", fr = "Remplacer : durée de mission 20 ans", en = "Replace: mission time 20 years" },
  },
  spares = {
    { article = "RS-24-3NO", same = true, price = 164, stock = 1,
      name = { fr = "Relais de sécurité 24 V= 3 NO, réarmement surveillé", en = "Safety relay 24 V DC 3 NO, monitored reset" } },
    { article = "RS-24-3NO-E", equivalent = true, price = 171, stock = 1, set = { supply_resistance = "190 ohm" },
      name = { fr = "Relais de sécurité 24 V= 3 NO + 1 NC, PL e, autre marque", en = "Safety relay 24 V DC 3 NO + 1 NC, PL e, other make" },
      remark = { fr = "La fonction de sécurité est à revalider", en = "The safety function must be validated again" } },
    { article = "RM-24-4RT", wrong = true, price = 12, stock = 4, set = { dead = 1 },
      name = { fr = "Relais miniature 24 V= 4 contacts", en = "Miniature relay 24 V DC, 4 contacts" },
      remark = { fr = "Ce n’est pas un relais de sécurité", en = "Not a safety relay" } },
  },
  article = "RS-24-3NO", price = 164, replace_duration = "40 min",
}
