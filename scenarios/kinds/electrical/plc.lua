-- Programmable controller: processor, 24 V inputs, a transistor card on QL+, a relay card on Q+.
depanne.api(1)

-- Addresses of the cards: bytes 0 to 4 of inputs, 0 to 5 of outputs.
local addresses = { "running" }
for byte = 0, 5 do
  for bit = 0, 7 do
    if byte < 5 then addresses[#addresses + 1] = "I" .. byte .. "." .. bit end
    addresses[#addresses + 1] = "Q" .. byte .. "." .. bit
  end
end

return depanne.kind {
  id = "plc", trade = "electrical",
  name = { fr = "Automate programmable", en = "Programmable controller" },
  flags = { "removable", "electronic" },
  parameters = {
    inputs = { type = "list" },   -- addresses: "I0.0"
    relays = { type = "list" },   -- relay outputs on Q+: "Q1.1"
    drivers = { type = "list" },  -- transistor outputs on QL+
    resistance = { unit = "ohm", default = "48 ohm", min = 1, max = 1e12 },
    relay_resistance = { unit = "ohm", default = "0.2 ohm", min = 1e-3, max = 1e9 },
    driver_resistance = { unit = "ohm", default = "0.2 ohm", min = 1e-3, max = 1e9 },
    input_dead = { unit = "1", default = 0, min = 0, max = 1 }, -- share of the input cards out of order: 0 or 1
    relay_stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  terminals = function(p)
    local list = { { "L+", "electrical" }, { "M", "electrical" }, { "Q+", "electrical" }, { "QL+", "electrical" } }
    for i = 1, #p.inputs do list[#list + 1] = { p.inputs[i], "electrical" } end
    for i = 1, #p.relays do list[#list + 1] = { p.relays[i], "electrical" } end
    for i = 1, #p.drivers do list[#list + 1] = { p.drivers[i], "electrical" } end
    return list
  end,
  signals = addresses,
  plate = function(p) return "UC 24 V= 12 W ; entrées 24 V= type 1 ; sorties relais 2 A et transistors 0,5 A" end,
  laws = function(p)
    local list = {
      { "plc_cpu", nodes = { "L+", "M" }, resistance = p.resistance, writes = { running = "running" } },
    }
    for i = 1, #p.inputs do
      list[#list + 1] = { "plc_input", nodes = { p.inputs[i], "M" }, resistance = 4000, threshold_on = 15,
                          threshold_off = 5, filter = 0.003, dead = p.input_dead, writes = { image = p.inputs[i] } }
    end
    for i = 1, #p.relays do
      list[#list + 1] = { "contact", nodes = { "Q+", p.relays[i] }, resistance = p.relay_resistance,
                          open_resistance = 1e11, stuck = p.relay_stuck, reads = { command = p.relays[i] } }
    end
    for i = 1, #p.drivers do
      list[#list + 1] = { "contact", nodes = { "QL+", p.drivers[i] }, resistance = p.driver_resistance,
                          open_resistance = 2.4e7, reads = { command = p.drivers[i] } }
    end
    return list
  end,
  senses = {
    { "look", when = "running", fr = "DEL RUN allumée, DEL ERR éteinte", en = "RUN LED lit, ERR LED dark" },
    { "look", fr = "Toutes les DEL sont éteintes", en = "All LEDs dark" },
  },
  faults = {
    dead = { name = { fr = "Cartes d’entrées hors service", en = "Input cards dead" }, set = { input_dead = 1 } },
    no_contact = { name = { fr = "Carte de sorties relais hors service", en = "Relay output card dead" }, set = { relay_stuck = -1 } },
  },
  spares = {
    { article = "API-32ES", same = true, price = 640, stock = 0,
      name = { fr = "Automate configuré", en = "Configured controller" },
      remark = { fr = "Délai 5 jours, programme à recharger", en = "5 days, program to be loaded" } },
  },
  article = "API-32ES", price = 640, replace_duration = "90 min",
}
