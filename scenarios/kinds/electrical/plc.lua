-- Programmable controller: processor, 24 V inputs, a transistor card on QL+, a relay card on Q+.
depanne.api(1)

-- Addresses of the cards: bytes 0 to 4 of inputs, 0 to 5 of outputs.
local addresses = { "running", "supplied", "driver1_fault", "relay_card", "driver_card", "input_card" }
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
    inputs = { type = "list", default = { "I0.0", "I0.1" } }, -- addresses: "I0.0"
    relays = { type = "list", default = { "Q1.0" } }, -- relay outputs on Q+: "Q1.1"
    drivers = { type = "list", default = { "Q0.0" } }, -- transistor outputs on QL+
    resistance = { unit = "ohm", default = "48 ohm", min = 1, max = 1e12 },
    relay_resistance = { unit = "ohm", default = "0.2 ohm", min = 1e-3, max = 1e9 },
    driver_resistance = { unit = "ohm", default = "0.2 ohm", min = 1e-3, max = 1e9 },
    input_dead = { unit = "1", default = 0, min = 0, max = 1 }, -- share of the input cards out of order: 0 or 1
    input1_dead = { unit = "1", default = 0, min = 0, max = 1 }, -- the first input of the list alone
    relay_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    one_relay = { unit = "1", default = 1, min = 1, max = 64 }, -- the channel of the relays that one_open is about
    one_open = { unit = "1", default = 0, min = 0, max = 1 },
    driver1_stuck = { unit = "1", default = 0, min = -1, max = 1 }, -- the first transistor output: 1 pierced, -1 open
    driver_limit = { unit = "A", default = "1.2 A", min = 0.01, max = 10 },
    card_supply = { unit = "ohm", default = "0.001 ohm", min = 1e-4, max = 1e9 }, -- terminal QL+
    stopped = { unit = "1", default = 0, min = 0, max = 1 },
  },
  terminals = function(p)
    local list = { { "L+", "electrical" }, { "M", "electrical" }, { "Q+", "electrical" }, { "QL+", "electrical" } }
    for i = 1, #p.inputs do list[#list + 1] = { p.inputs[i], "electrical" } end
    for i = 1, #p.relays do list[#list + 1] = { p.relays[i], "electrical" } end
    for i = 1, #p.drivers do list[#list + 1] = { p.drivers[i], "electrical" } end
    return list
  end,
  nodes = { { "ql", "electrical" } },
  signals = addresses,
  plate = function(p) return "UC 24 V= 12 W ; entrées 24 V= type 1 ; sorties relais 2 A et transistors 0,5 A" end,
  laws = function(p)
    local list = {
      { "property", value = p.relay_stuck - 2 * p.one_open, writes = { value = "relay_card" } }, -- with no channel on a card its faults change this alone
      { "property", value = p.driver1_stuck + p.driver_limit, writes = { value = "driver_card" } },
      { "property", value = p.input_dead + 2 * p.input1_dead, writes = { value = "input_card" } },
      { "plc_cpu", nodes = { "L+", "M" }, resistance = p.resistance, stopped = p.stopped, writes = { running = "running" } },
      { "plc_input", nodes = { "L+", "M" }, resistance = 1e6, threshold_on = 10, threshold_off = 8, filter = 0, writes = { image = "supplied" } },
      { "wire", nodes = { "QL+", "ql" }, resistance = p.card_supply },
    }
    for i = 1, #p.inputs do
      list[#list + 1] = { "plc_input", nodes = { p.inputs[i], "M" }, resistance = 4000, threshold_on = 15,
                          threshold_off = 5, filter = 0.003, dead = i == 1 and math.max(p.input1_dead, p.input_dead) or p.input_dead,
                          writes = { image = p.inputs[i] } }
    end
    for i = 1, #p.relays do
      list[#list + 1] = { "contact", nodes = { "Q+", p.relays[i] }, resistance = p.relay_resistance,
                          open_resistance = 1e11, stuck = i == p.one_relay and p.one_open > 0.5 and -1 or p.relay_stuck, reads = { command = p.relays[i] } }
    end
    for i = 1, #p.drivers do
      list[#list + 1] = { "plc_output", nodes = { "ql", p.drivers[i] }, on_resistance = p.driver_resistance,
                          current_limit = p.driver_limit, leakage = 1e-6, stuck = i == 1 and p.driver1_stuck or 0,
                          reads = { command = p.drivers[i] }, writes = { tripped = i == 1 and "driver1_fault" or nil } }
    end
    return list
  end,
  senses = {
    { "look", when = "running and driver1_fault", fr = "DEL RUN allumée, DEL SF rouge : une sortie limite", en = "RUN LED lit, SF LED red: an output is limiting" },
    { "look", when = "running", fr = "DEL RUN allumée, DEL ERR éteinte", en = "RUN LED lit, ERR LED dark" },
    { "look", when = "supplied", fr = "DEL STOP orange allumée, RUN éteinte", en = "STOP LED orange, RUN dark" },
    { "look", fr = "Toutes les DEL sont éteintes", en = "All LEDs dark" },
  },
  faults = {
    dead = { name = { fr = "Cartes d’entrées hors service", en = "Input cards dead" }, sheet = "PL1", set = { input_dead = 1 } },
    dead_input1 = { name = { fr = "Première voie d’entrée hors service", en = "First input channel dead" }, sheet = "PL1", set = { input1_dead = 1 } },
    no_contact = { name = { fr = "Carte de sorties relais hors service", en = "Relay output card dead" }, sheet = "PL2", set = { relay_stuck = -1 } },
    no_contact_channel = { name = { fr = "Contact d’une voie de sortie relais brûlé", en = "Contact of one relay output burnt" }, sheet = "PL2", set = { one_open = 1 } },
    open_driver1 = { name = { fr = "Première sortie transistor coupée", en = "First transistor output open" }, sheet = "PL2", set = { driver1_stuck = -1 } },
    shorted_driver1 = { name = { fr = "Première sortie transistor claquée", en = "First transistor output pierced" }, sheet = "PL3", set = { driver1_stuck = 1 } },
    worn = { name = { fr = "Sorties transistors qui limitent à 50 mA", en = "Transistor outputs that limit at 50 mA" }, sheet = "PL4", set = { driver_limit = "0.05 A" } },
    loose_terminal = { name = { fr = "Alimentation QL+ de la carte coupée", en = "Supply QL+ of the card open" }, sheet = "PL5", set = { card_supply = "1e9 ohm" } },
    dead_cpu = { name = { fr = "Processeur arrêté : pile vide, programme perdu", en = "Processor stopped: empty battery, program lost" }, sheet = "PL6", set = { stopped = 1 } },
  },
  care = { { every = "8000 h", fr = "Sauvegarder le programme, remplacer la pile, dépoussiérer", en = "Back up the program, replace the battery, remove dust" } },
  spares = {
    { article = "API-32ES", same = true, price = 640, stock = 0,
      name = { fr = "Automate configuré", en = "Configured controller" },
      remark = { fr = "Délai 5 jours, programme à recharger", en = "5 days, program to be loaded" } },
    { article = "SR-16", same = true, price = 145, stock = 1,
      name = { fr = "Carte de 16 sorties relais", en = "Card of 16 relay outputs" },
      remark = { fr = "Même référence et même version que la carte en place", en = "Same reference and version as the card in place" } },
    { article = "API-40ES", equivalent = true, price = 720, stock = 0, set = { driver_limit = "1.5 A" },
      name = { fr = "Automate configuré, 40 voies", en = "Configured controller, 40 channels" } },
    { article = "API-32ES-VIDE", wrong = true, price = 590, stock = 1, set = { stopped = 1 },
      name = { fr = "Automate neuf sans programme", en = "New controller without program" } },
  },
  article = "API-32ES", price = 640, replace_duration = "90 min",
}
