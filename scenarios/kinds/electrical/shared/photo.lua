-- What photoelectric sensors have in common: light received, a switching output, an LED that tells.
local shared = {}

shared.signals = { "detected", "led", "received", "dirt" }

function shared.laws(p)
  return {
    { "property", value = p.fouling, writes = { value = "dirt" } },
    { "photo", margin = p.margin, fouling = p.fouling, without_target = p.without, with_target = p.with,
      ambient_light = p.ambient, hysteresis = 0.15, delay = 0.001, dark_on = p.dark_on, stuck = p.stuck,
      reads = { target = "target", brightness = "brightness" }, writes = { detected = "detected", received = "received" } },
    { "sensor_output", nodes = { "BN", "BU", "BK" }, drop = 1.6, on_resistance = 8, leakage = 1e-5,
      minimum_supply = 10, supply_current = 0.012, current_limit = 0.2, npn = p.npn, inverted = p.inverted, dead = p.dead,
      reads = { detected = "detected" }, writes = { led = "led" } },
    { "resistor", nodes = { "BK", "BU" }, resistance = p.output_load }, -- pull-down of the output stage
  }
end

shared.senses = {
  { "look", when = "led and received > 0.7 and received < 1.5", fr = "DEL jaune allumée, DEL verte de stabilité éteinte", en = "Yellow LED lit, green stability LED dark" },
  { "look", when = "led", fr = "La DEL jaune du détecteur est allumée", en = "The sensor's yellow LED is lit" },
  { "look", when = "received > 0.7 and received < 1.5", fr = "DEL jaune éteinte, DEL verte de stabilité éteinte", en = "Yellow LED dark, green stability LED dark" },
  { "look", fr = "La DEL jaune du détecteur est éteinte", en = "The sensor's yellow LED is dark" },
  { "touch", when = "dirt > 0.3", fr = "La lentille est grasse et poussiéreuse", en = "The lens is greasy and dusty" },
  { "touch", fr = "La lentille est sèche", en = "The lens is dry" },
}

return shared
