// A portal in Vue 3. Vue sets an element's property where it has one of that name; `.assessment` says so outright.
import { createApp, h, ref } from 'vue';
import 'ziping/element';

const Portal = {
  props: ['form'],
  setup({ form }) {
    const total = ref('');
    const handedIn = ref('');
    return () => [
      h('output', total.value),
      h('ziping-form', {
        '.assessment': form,
        onChange: ({ detail }) => { total.value = detail.result.scoreSheet.total.total; },
        onSubmit: ({ detail }) => { handedIn.value = detail.result.scoreSheet.total.grade; },
      }),
      h('p', { role: 'status' }, handedIn.value && `已收到，等级 ${handedIn.value}`),
    ];
  },
};

const form = await (await fetch('./form.json')).json();
createApp(Portal, { form }).mount('#portal');
