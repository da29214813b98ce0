-- Bladder accumulator with its safety block: isolator, relief valve and manual drain. P the line, T the tank.
depanne.api(1)
return depanne.kind {
  id = "oil_accumulator", trade = "hydraulic",
  name = { fr = "Accumulateur à vessie et bloc de sécurité", en = "Bladder accumulator with safety block" },
  flags = { "removable", "safety", "test_point" },
  terminals = { { "P", "hydraulic" }, { "T", "hydraulic" } },
  nodes = { { "Z", "hydraulic" } },
  signals = { "oil", "gas", "drained", "relieved", "shown", "gas_valve_oil",
              { "isolator", control = true, initial = 1, name = { fr = "Robinet d’isolement", en = "Isolating cock" } },
              { "drain", control = true, initial = 0, name = { fr = "Robinet de vidange", en = "Drain cock" } } },
  parameters = {
    volume = { unit = "m3", default = "0.75 l", min = 1e-5, max = 1 },
    precharge = { unit = "Pa", default = "25 bar", min = 0, max = 3e7 },
    burst = { unit = "1", default = 0, min = 0, max = 1 },
    isolator_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    drain_open = { unit = "1", default = 0, min = 0, max = 1 },
    relief = { unit = "Pa", default = "60 bar", min = 1e5, max = 4e7 },
  },
  plate = function(p) return "0,75 l, azote 25 bar, 210 bar max, DESP" end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "P", "Z" }, flow = 3e-4, blocked = p.isolator_blocked, reads = { opening = "isolator" } },
      { "oil_orifice", nodes = { "Z", "T" }, flow = 3e-5, reads = { opening = "drain" }, writes = { flow = "drained" } },
      { "oil_orifice", nodes = { "Z", "T" }, flow = 3e-5, opening = p.drain_open },
      { "oil_relief", nodes = { "Z", "T" }, crack = p.relief, slope = 2.7e-10, writes = { flow = "relieved" } },
      { "oil_accumulator", nodes = { "Z" }, volume = p.volume, precharge = p.precharge, burst = p.burst, writes = { oil = "oil", gas_pressure = "gas" } },
      { "oil_volume", nodes = { "Z" }, volume = 3e-5 },
      { "oil_volume", nodes = { "P" }, volume = 2e-5 },
      { "oil_needle", nodes = { "Z" }, writes = { shown = "shown" } },
      { "condition", value1 = p.burst, writes = { value1 = "gas_valve_oil" } },
    }
  end,
  probes = { p = "Z", oil = "oil", gas = "gas" },
  displays = { { id = "gauge", value = "shown", unit = "bar", resolution = 1 } },
  senses = {
    { "look", when = "gas_valve_oil > 0.5", fr = "De l’huile sort quand on pousse la valve de gaz", en = "Oil comes out when the gas valve is pushed" },
    { "look", when = "drain > 0.5", fr = "Le robinet de vidange est ouvert", en = "The drain cock is open" },
    { "look", when = "isolator < 0.5", fr = "Le robinet d’isolement est fermé", en = "The isolating cock is shut" },
    { "look", fr = "Isolement ouvert, vidange fermée, plaque d’épreuve en place", en = "Isolator open, drain shut, test plate in place" },
    { "listen", when = "drained > 3.33e-6", fr = "L’huile coule vers le réservoir par la vidange", en = "Oil runs to the tank through the drain" },
    { "listen", when = "relieved > 3.33e-6", fr = "La soupape du bloc passe", en = "The block's relief valve passes" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
    { "touch", when = "oil > 0.02 l", fr = "Le bas de la bouteille est tiède jusqu’à une ligne nette", en = "The lower part of the bottle is lukewarm up to a clear line" },
    { "touch", fr = "Bouteille froide sur toute sa hauteur", en = "The bottle is cold over its whole height" },
  },
  faults = {
    leaking = { name = { fr = "Azote perdu : prégonflage à zéro", en = "Nitrogen lost: no precharge" }, sheet = "B3.10", set = { precharge = "0 bar" } },
    worn = { name = { fr = "Vessie percée", en = "Bladder burst" }, sheet = "B3.10", set = { burst = 1 } },
    misadjusted = { name = { fr = "Prégonflage trop fort", en = "Precharge too high" }, sheet = "B3.10", set = { precharge = "50 bar" } },
    blocked = { name = { fr = "Robinet d’isolement resté fermé, poignée tournée sur son axe", en = "Isolator left shut, handle turned on its stem" }, sheet = "B3.10", set = { isolator_blocked = 1 } },
    open = { name = { fr = "Vidange restée ouverte", en = "Drain left open" }, sheet = "B3.10", set = { drain_open = 1 } },
  },
  wear = { { law = "W14", fault = "leaking", rate = "(1 + gas / 100 bar) / 25000 h" } },
  care = {
    { every = "1000 h", fr = "Isoler, vidanger, contrôler le prégonflage d’azote : 25 bar", en = "Isolate, drain, check the nitrogen precharge: 25 bar" },
  },
  spares = {
    { article = "ACC-075", same = true, price = 210, stock = 1, name = { fr = "Accumulateur 0,75 l gonflé à 25 bar", en = "Accumulator 0.75 l charged to 25 bar" } },
    { article = "ACC-075-90", wrong = true, price = 210, stock = 1, set = { precharge = "90 bar" }, name = { fr = "Accumulateur 0,75 l gonflé à 90 bar", en = "Accumulator 0.75 l charged to 90 bar" } },
  },
  article = "ACC-075", price = 210, replace_duration = "60 min",
}
