-- A kind as its page shows it: no line, every parameter at its default.

local stand_ins = { text = "", list = {}, flag = false }

local function sample_of(kind)
  local component = { kind = kind, ref = kind.id, place = kind.place, added = {}, values = {} }
  for _, spec in ipairs(kind.parameter_list) do
    local value = spec.default
    if value == nil and not spec.optional then
      value = stand_ins[spec.type]
      if value == nil then
        value = type(spec.min) == "number" and spec.min > 0 and spec.min or 1
      end
    end
    component.values[spec.name] = value
  end
  return component
end

local function bilingual_or_empty(value)
  if type(value) == "table" and type(value.fr) == "string" and type(value.en) == "string" then
    return { fr = value.fr, en = value.en }
  end
  return { fr = "", en = "" }
end

local function text_or_empty(value)
  return (type(value) == "string" or type(value) == "number") and tostring(value) or ""
end

-- A value in its unit, as a text: "1200 ohm".
local function shown_value(spec, value)
  if type(value) == "number" then
    local unit = spec and spec.unit or "1"
    return string.format("%.6g", value) .. (unit ~= "1" and " " .. unit or "")
  end
  if type(value) == "boolean" then
    return value and "1" or "0"
  end
  if type(value) == "table" then
    local parts = {}
    for i, each in ipairs(value) do
      parts[i] = text_or_empty(each)
    end
    return table.concat(parts, ", ")
  end
  return text_or_empty(value)
end

local function terminals_of(component, value)
  local list = host.list({})
  for i, each in ipairs(attempt(component, value) or {}) do
    local name, domain, tie = each.name or each[1], each.domain or each[2], each.tie or each[3]
    list[i] = { name = text_or_empty(name), domain = text_or_empty(domain), tie = text_or_empty(tie) }
  end
  return list
end

local function parameters_of(kind)
  local list = host.list({})
  for i, spec in ipairs(kind.parameter_list) do
    list[i] = {
      name = spec.name, unit = spec.unit or "", remark = bilingual_or_empty(spec.remark),
      default = spec.default ~= nil and shown_value(spec, spec.default) or "",
      min = type(spec.min) == "number" and shown_value(spec, spec.min) or "",
      max = type(spec.max) == "number" and shown_value(spec, spec.max) or "",
    }
  end
  return list
end

-- What a fault or a spare changes: parameter, sound value, other value.
local function changes_shown(component, set)
  local list = host.list({})
  local computed = type(set) == "function"
  for name, value in pairs(attempt(component, set) or {}) do
    local spec = component.kind.parameters[name]
    local sound = component.values[name]
    list[#list + 1] = {
      name = shown(name), sound = sound ~= nil and shown_value(spec, sound) or "",
      other = computed and shown_value(spec, value) or shown_value(nil, value),
    }
  end
  return list
end

local function faults_of(component)
  local list = host.list({})
  for mode, fault in pairs(component.kind.faults or {}) do
    list[#list + 1] = {
      id = shown(mode), name = bilingual_or_empty(fault.name), remark = bilingual_or_empty(fault.remark),
      sheet = text_or_empty(fault.sheet), changes = changes_shown(component, fault.set),
    }
  end
  return list
end

local function spares_of(component)
  local list = host.list({})
  for i, spare in ipairs(component.kind.spares or {}) do
    list[i] = {
      article = text_or_empty(spare.article), name = bilingual_or_empty(spare.name or component.kind.name),
      remark = bilingual_or_empty(spare.remark), price = spare.price or 0,
      equivalence = spare.wrong and "wrong" or spare.equivalent and "equivalent" or "same",
      changes = changes_shown(component, spare.set),
    }
  end
  return list
end

local function wear_of(kind)
  local list = host.list({})
  for i, row in ipairs(kind.wear or {}) do
    list[i] = {
      law = text_or_empty(row.law), fault = text_or_empty(row.fault), rate = text_or_empty(row.rate),
      count = text_or_empty(row.count), each = text_or_empty(row.each), power = row.power or 1,
    }
  end
  return list
end

local function damage_of(kind)
  local list = host.list({})
  for i, row in ipairs(kind.damage or {}) do
    list[i] = { fault = text_or_empty(row.fault), when = text_or_empty(row.when), after = text_or_empty(row.after) }
  end
  return list
end

local function care_of(kind)
  local list = host.list({})
  for i, row in ipairs(kind.care or {}) do
    list[i] = { every = text_or_empty(row.every), text = bilingual_or_empty(row) }
  end
  return list
end

local function senses_of(kind)
  local list = host.list({})
  for i, row in ipairs(kind.senses or {}) do
    list[i] = { sense = text_or_empty(row[1]), when = text_or_empty(row.when), text = bilingual_or_empty(row) }
  end
  return list
end

local function settings_of(kind)
  local list = host.list({})
  for i, row in ipairs(kind.settings or {}) do
    list[i] = {
      id = text_or_empty(row.id), name = bilingual_or_empty(row.name), unit = text_or_empty(row.unit),
      parameter = text_or_empty(row.parameter), min = text_or_empty(row.min), max = text_or_empty(row.max),
    }
  end
  return list
end

local function laws_named(component)
  local list, seen = host.list({}), {}
  for _, law in ipairs(attempt(component, component.kind.laws) or {}) do
    local name = text_or_empty(law[1])
    if not seen[name] then
      seen[name] = true
      list[#list + 1] = name
    end
  end
  return list
end

function describe_kind(kind)
  local component = sample_of(kind)
  return {
    format = "depanne-kind/1", id = kind.id, trade = kind.trade or "electrical", name = bilingual_or_empty(kind.name),
    flags = host.list(kind.flags), symbol = text_or_empty(kind.symbol), article = kind.article or "", price = kind.price or 0,
    replace = kind.replace_duration or 600, plate = text_or_empty(attempt(component, kind.plate)),
    remark = bilingual_or_empty(kind.remark), terminals = terminals_of(component, kind.terminals),
    parameters = parameters_of(kind), settings = settings_of(kind), faults = faults_of(component), wear = wear_of(kind),
    damage = damage_of(kind), care = care_of(kind), senses = senses_of(kind), spares = spares_of(component),
    laws = laws_named(component),
  }
end
