-- depanne.control: inputs, outputs, memories, messages and GRAFCET charts, after IEC 60848.

local control_shape = {
  inputs = "list", outputs = "list", analogs = "list", memories = "table", readings = "list", messages = "table", charts = "list", run = "name",
  plc = "name", fault_memory = "name", name = "any",
}

function define_control(value)
  local place = here()
  local copy = plain(place, value, "the control")
  local control = fields(place, copy, "the control", control_shape)
  control.place = place
  return register("control", control)
end

local function read_points(line, program, list, thing, place)
  local points = host.list({})
  for _, each in ipairs(list or {}) do
    local spec = fields(place, each, "an " .. thing, { [1] = "name!", [2] = "name!", [3] = "table" })
    local address, tag = spec[1], spec[2]
    if address and tag then
      local point_place = at_text(place, address)
      local signal = signal_index(line, point_place, program.plc .. "." .. address)
      points[#points + 1] = {
        address = address, tag = tag, signal = signal or 0,
        comment = spec[3] and to_text(point_place, spec[3], thing .. " " .. address) or { fr = tag, en = tag },
      }
      for _, name in ipairs(address ~= tag and { address, tag } or { address }) do
        if program.names[name] then
          mistake(point_place, '%s "%s" has the name of another one', thing, name)
        end
        program.names[name] = { thing, #points - 1 }
      end
    end
  end
  return points
end

-- { "AI0", "B1T", { fr = "...", en = "..." }, signal = "AI1.temperature", unit = "K", resolution = 0.1 }
local analog_shape = {
  [1] = "name!", [2] = "name!", [3] = "table", signal = "any!", unit = "name", resolution = "number",
}
local function read_analogs(line, program, list, place)
  local analogs = host.list({})
  for _, each in ipairs(list or {}) do
    local spec = fields(place, each, "an analog input", analog_shape)
    local address, tag = spec[1], spec[2]
    if address and tag and spec.signal ~= nil then
      local its_place = at_text(place, address)
      if (spec.resolution or 1) <= 0 then
        mistake(its_place, "analog input %s: the resolution is above 0", address)
      end
      analogs[#analogs + 1] = {
        address = address, tag = tag, unit = spec.unit or "", resolution = spec.resolution or 0.1,
        value = formula(its_place, spec.signal, "signal of analog input " .. address, line_names(line)),
        comment = spec[3] and to_text(its_place, spec[3], "analog input " .. address) or { fr = tag, en = tag },
      }
      for _, name in ipairs(address ~= tag and { address, tag } or { address }) do
        if program.names[name] then
          mistake(its_place, 'analog input "%s" has the name of another one', name)
        end
        program.names[name] = { "analog", #analogs - 1 }
      end
    end
  end
  return analogs
end

-- What the panel shows of the memories: { "t_out", { fr = "...", en = "..." }, unit = "s", resolution = 0.01 }
local function read_readings(program, list)
  local readings = host.list({})
  for _, each in ipairs(list or {}) do
    local spec = fields(program.place, each, "a reading", { [1] = "name!", [2] = "table!", unit = "name", resolution = "number" })
    if spec[1] and spec[2] then
      local place = at_text(program.place, spec[1])
      local known = program.names[spec[1]]
      if not known or known[1] ~= "memory" then
        mistake(place, 'there is no memory "%s"%s', spec[1], did_you_mean(spec[1], keys_of(program.names)))
      end
      readings[#readings + 1] = {
        memory = known and known[2] or 0, comment = to_text(place, spec[2], "reading " .. spec[1]), unit = spec.unit or "",
        resolution = spec.resolution or 1,
      }
    end
  end
  return readings
end

local function read_memories(program, list)
  local memories = host.list({})
  for name, initial in pairs(list or {}) do
    if type(initial) ~= "number" then
      mistake(program.place, "memory %s must begin with a number", shown(name))
      initial = 0
    end
    memories[#memories + 1] = { shown(name), initial }
    program.names[shown(name)] = { "memory", #memories - 1 }
  end
  return memories
end

local function read_messages(program, list)
  local messages = host.list({})
  for code, value in pairs(list or {}) do
    local place = at(program.place, shown(code))
    local spec = fields(place, value, "message " .. shown(code), { fr = "string!", en = "string!", fault = "boolean" })
    messages[#messages + 1] = {
      code = shown(code), text = { fr = spec.fr or "?", en = spec.en or "?" }, fault = spec.fault or false,
    }
    program.message_named[shown(code)] = #messages - 1
  end
  return messages
end

-- Names in a condition: inputs and outputs by tag or address, memories, X12, t(X12), up(S3), down(S3).
function program_names(program)
  return function(name, wrapper)
    local step = name:sub(1, 1) == "X" and program.step_named[name:sub(2)]
    if wrapper == "t" then
      if step then
        return { "steptime", step }
      end
      return nil, string.format('t(%s) wants a step such as X11', name)
    end
    local known = program.names[name]
    if wrapper then
      if known and known[1] == "input" then
        return { wrapper == "up" and "rising" or "falling", known[2] }
      end
      return nil, string.format("%s(%s) wants an input", wrapper, name)
    end
    if known then
      return { known[1], known[2] }
    end
    if step then
      return { "step", step }
    end
    local candidates = keys_of(program.names)
    for each in pairs(program.step_named) do
      candidates[#candidates + 1] = "X" .. each
    end
    return nil, string.format('"%s" is no input, output, memory or step%s', name, did_you_mean(name, candidates))
  end
end

local function find_output(program, place, name)
  local known = program.names[shown(name)]
  if known and known[1] == "output" then
    return known[2]
  end
  mistake(at_text(place, shown(name)), 'there is no output "%s"%s', shown(name),
    did_you_mean(shown(name), keys_of(program.names)))
  return 0
end

local function find_message(program, place, code)
  local index = program.message_named[shown(code)]
  if not index then
    mistake(at_text(place, shown(code)), 'there is no message "%s"%s', shown(code),
      did_you_mean(shown(code), keys_of(program.message_named)))
  end
  return index or 0
end

local action_words = { "set", "add", "message", "clear", "latch", "force" }

local builders = {
  set = function(program, place, action)
    local known = program.names[shown(action[2])]
    if not known or known[1] ~= "memory" then
      mistake(at_text(place, shown(action[2])), 'there is no memory "%s"%s', shown(action[2]),
        did_you_mean(shown(action[2]), keys_of(program.names)))
    end
    if type(action[3]) == "string" then
      return action[1], known and known[2] or 0, 0,
        formula(place, action[3], action[1] .. " " .. shown(action[2]), program_names(program))
    end
    if type(action[3]) ~= "number" then
      mistake(place, "%s %s wants a number or a formula", action[1], shown(action[2]))
    end
    return action[1], known and known[2] or 0, tonumber(action[3]) or 0
  end,
  message = function(program, place, action)
    return "message", find_message(program, place, action[2]), tonumber(action[3]) or 1
  end,
  clear = function()
    return "clear", 0, 0
  end,
  latch = function(program, place, action)
    return "latch", find_output(program, place, action[2]), tonumber(action[3]) or 1
  end,
  force = function(program, place, action)
    local chart = program.chart_named[shown(action[2])]
    if not chart then
      mistake(at_text(place, shown(action[2])), 'there is no chart "%s"%s', shown(action[2]),
        did_you_mean(shown(action[2]), keys_of(program.chart_named)))
    end
    if action[3] ~= "initial" and action[3] ~= "empty" and action[3] ~= "hold" then
      mistake(place, 'force %s: say "initial", "empty" or "hold"', shown(action[2]))
    end
    return action[3] == "empty" and "force_empty" or action[3] == "hold" and "force_hold" or "force_initial", chart or 0, 0
  end,
}
builders.add = builders.set

-- A text as its author wrote it: papers and the console print it whole.
local function whole(value)
  return type(value) == "string" and value or shown(value)
end

local function action_text(action)
  local parts = {}
  for i = 1, #action do
    parts[i] = shown(action[i])
  end
  return table.concat(parts, " ") .. (action.when and " / " .. whole(action.when) or "")
end

local function read_action(program, place, value)
  local action = type(value) == "table" and value or { value }
  local word = action[1]
  if type(word) ~= "string" then
    mistake(place, "an action begins with an output, or one of: %s", table.concat(action_words, ", "))
    return nil
  end
  for name in pairs(action) do
    if type(name) ~= "number" and name ~= "when" then
      mistake(place, 'unknown field "%s" of an action%s', name, did_you_mean(name, { "when" }))
    end
  end
  local kind, target, number, amount
  if builders[word] and #action >= 2 or word == "clear" then
    kind, target, number, amount = builders[word](program, place, action)
  else
    kind, target, number = "output", find_output(program, place, word), 1
  end
  return {
    kind = kind, target = target, value = number, amount = amount, text = action_text(action),
    condition = formula(place, action.when, "condition of an action", program_names(program)),
  }
end

local step_shape = {
  [1] = "name!", initial = "boolean", actions = "list", limit = "time", message = "name", comment = "table", x = "number",
  y = "number",
}
local transition_shape = { from = "any!", to = "any!", when = "any!", name = "any", comment = "any" }
local chart_shape = {
  [1] = "name!", rank = "number", comment = "table", steps = "list!", transitions = "list!", x = "any", y = "any",
}

local function read_steps(program, chart, charts)
  local index = #charts - 1
  for _, each in ipairs(chart.steps or {}) do
    local spec = fields(chart.place, each, "a step of chart " .. chart.name, step_shape)
    local name = spec[1]
    if name then
      local place = at_text(chart.place, name)
      if program.step_named[name] then
        mistake(place, 'step "%s" exists already: names of steps are for the whole program', name)
      end
      program.steps[#program.steps + 1] = { spec = spec, place = place, chart = index, name = name }
      program.step_named[name] = #program.steps - 1
    end
  end
end

local function read_charts(program, list)
  local charts = host.list({})
  local read = {}
  for _, each in ipairs(list or {}) do
    local spec = fields(program.place, each, "a chart", chart_shape)
    local name = spec[1] or "?"
    spec.name, spec.place = name, at_text(program.place, name)
    charts[#charts + 1] = {
      name = name, rank = spec.rank or 10,
      comment = spec.comment and to_text(spec.place, spec.comment, "comment of chart " .. name) or { fr = name, en = name },
    }
    if program.chart_named[name] then
      mistake(spec.place, 'chart "%s" stands there twice', name)
    end
    program.chart_named[name] = #charts - 1
    read[#read + 1] = spec
    read_steps(program, spec, charts)
  end
  return charts, read
end

local function encode_step(program, step)
  local spec, place = step.spec, step.place
  local actions = host.list({})
  for _, value in ipairs(spec.actions or {}) do
    actions[#actions + 1] = read_action(program, place, value)
  end
  return {
    name = step.name, chart = step.chart, initial = spec.initial or false, actions = actions, limit = spec.limit or 0,
    message = spec.message and find_message(program, place, spec.message) or host.null, x = spec.x or 0, y = spec.y or 0,
    comment = spec.comment and to_text(place, spec.comment, "comment of step " .. step.name) or { fr = "", en = "" },
  }
end

local function step_list(program, chart, place, value, what)
  local list = host.list({})
  for _, name in ipairs(type(value) == "table" and value or { value }) do
    local index = program.step_named[shown(name)]
    if not index then
      mistake(at_text(place, shown(name)), '%s of a transition of %s: there is no step "%s"%s', what, chart.name,
        shown(name), did_you_mean(shown(name), keys_of(program.step_named)))
    elseif program.steps[index + 1].chart ~= chart.index then
      mistake(at_text(place, shown(name)), '%s of a transition of %s: step "%s" is in another chart', what, chart.name,
        shown(name))
    else
      list[#list + 1] = index
    end
  end
  if #list == 0 then
    mistake(place, "a transition of %s leads %s nowhere", chart.name, what)
  end
  return list
end

local function read_transitions(program, chart, transitions)
  for _, each in ipairs(chart.transitions or {}) do
    local when = type(each) == "table" and each.when
    local place = type(when) == "string" and at_text(chart.place, when) or chart.place
    local spec = fields(place, each, "a transition of chart " .. chart.name, transition_shape)
    if spec.from ~= nil and spec.to ~= nil and spec.when ~= nil then
      transitions[#transitions + 1] = {
        chart = chart.index, from = step_list(program, chart, place, spec.from, "from"),
        to = step_list(program, chart, place, spec.to, "to"), text = whole(spec.when),
        condition = formula(place, spec.when, "transition of " .. chart.name, program_names(program)),
      }
    end
  end
end

local function check_initial(program, charts)
  for _, chart in ipairs(charts) do
    local initial = false
    for _, step in ipairs(program.steps) do
      initial = initial or step.chart == chart.index and step.spec.initial
    end
    if not initial then
      mistake(chart.place, "chart %s has no initial step", chart.name)
    end
  end
end

local function before_dot(name)
  for i = 1, #name do
    if name:sub(i, i) == "." then
      return name:sub(1, i - 1)
    end
  end
  return name
end

-- The compiled program; an empty one for a line without a PLC.
function build_program(line)
  local empty = host.list({})
  if not line.control_file then
    return {
      inputs = empty, outputs = empty, memories = empty, messages = empty, charts = empty, steps = empty,
      transitions = empty, run = host.null, fault_memory = host.null,
    }
  end
  local control = load_as("control", line.control_file.value, line.control_file.place)
  local program = {
    place = control.place, names = {}, message_named = {}, step_named = {}, chart_named = {}, steps = {},
    plc = control.plc or (control.run and before_dot(control.run)) or "PLC",
  }
  line.program = program
  local inputs = read_points(line, program, control.inputs, "input", control.place)
  local outputs = read_points(line, program, control.outputs, "output", control.place)
  local analogs = read_analogs(line, program, control.analogs, control.place)
  local memories = read_memories(program, control.memories)
  local readings = read_readings(program, control.readings)
  local messages = read_messages(program, control.messages)
  local charts, read = read_charts(program, control.charts)
  local steps, transitions = host.list({}), host.list({})
  for i, step in ipairs(program.steps) do
    steps[i] = encode_step(program, step)
  end
  for i, chart in ipairs(read) do
    chart.index = i - 1
  end
  for _, chart in ipairs(read) do
    read_transitions(program, chart, transitions)
  end
  check_initial(program, read)
  local fault = control.fault_memory and program.names[control.fault_memory]
  if control.fault_memory and not (fault and fault[1] == "memory") then
    mistake(at_text(control.place, control.fault_memory), 'there is no memory "%s"', control.fault_memory)
    fault = nil
  end
  return {
    inputs = inputs, outputs = outputs, analogs = #analogs > 0 and analogs or nil, memories = memories,
    readings = #readings > 0 and readings or nil, messages = messages, charts = charts, steps = steps,
    transitions = transitions, run = control.run and signal_index(line, control.place, control.run) or host.null,
    fault_memory = fault and fault[2] or host.null,
  }
end
